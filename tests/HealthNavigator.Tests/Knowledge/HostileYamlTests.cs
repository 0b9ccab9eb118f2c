using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Tests.Knowledge;

/// <summary>An operator may paste anything; what is not YAML is a fault to show, never an exception.</summary>
public sealed class HostileYamlTests
{
    [Theory]
    [InlineData("organization: {id: x\nservices: ]\n")]
    [InlineData("a: {b: ]")]
    [InlineData("a: *nobody")]
    [InlineData("? [a, b]\n: c")]
    [InlineData("a: \"")]
    [InlineData("\t- a")]
    [InlineData("%YAML 9.9\n---\na")]
    [InlineData("a: b: c")]
    [InlineData("--- a\n--- b")]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("a: \ud800")]
    [InlineData("&a [*a]")]
    [InlineData("{? : }")]
    [InlineData("a: 1\na: 2")]
    [InlineData("!!binary x: y")]
    public void Parse_WhatIsNotOneSoundDocument_IsAFaultOrADocument(string text)
    {
        var faults = new FaultList();
        Assert.True(ContentNode.Parse(new ContentFile("x.yaml", text), faults) is not null || faults.Count > 0);
    }

    [Property(MaxTest = 2000)]
    public void Parse_DamagedContent_NeverFails(DoNotSize<int> any)
    {
        var random = new Random(any.Item);
        var files = Repository.Files.Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Text.Length > 500).ToList();
        var whole = files[random.Next(files.Count)].Text;
        var start = random.Next(whole.Length - 400);
        var text = whole.Substring(start, random.Next(50, 400)).ToList();
        const string marks = "{}[]:,-?&*!|>'\"%@`#\t\n \\~\0\uFEFF\u2028";
        for (var damage = random.Next(1, 8); damage > 0; damage--)
        {
            var at = random.Next(text.Count);
            if (random.Next(3) == 0) text.RemoveAt(at);
            else text.Insert(at, marks[random.Next(marks.Length)]);
        }

        var faults = new FaultList();
        Assert.True(ContentNode.Parse(new ContentFile("x.yaml", string.Concat(text)), faults) is not null || faults.Count > 0);
    }

    /// <summary>Deep nesting must not end the process: a stack overflow cannot be caught.</summary>
    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("{a: ", 20_000)]
    [InlineData("- ", 20_000)]
    public void Parse_EndlessNesting_IsAFault(string opening, int times)
    {
        var faults = new FaultList();
        ContentNode.Parse(new ContentFile("x.yaml", string.Concat(Enumerable.Repeat(opening, times))), faults);
        Assert.NotEqual(0, faults.Count);
    }

    /// <summary>Ten lines that name each other stand for ten thousand million nodes.</summary>
    [Fact]
    public void Parse_AliasesThatMultiply_EndsAtOnce()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.InRange(BestTime.Milliseconds(() => ContentNode.Parse(new ContentFile("x.yaml", text), new FaultList()), 1000, mostRuns: 1), 0, 1000);
    }
}
