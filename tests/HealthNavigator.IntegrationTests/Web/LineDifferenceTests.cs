using FsCheck;
using FsCheck.Xunit;
using HealthNavigator.Web.Console;

namespace HealthNavigator.IntegrationTests.Web;

public sealed class LineDifferenceTests
{
    [Fact]
    public void LineDifference_OneLineChanged_ShowsItWithItsSurroundings()
    {
        var lines = LineDifference.Of("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n", "a\nb\nc\nd\ne\nF\ng\nh\ni\nj\n");
        Assert.Equal(
            ["Skipped ", "Same c", "Same d", "Same e", "Removed f", "Added F", "Same g", "Same h", "Same i", "Skipped "],
            lines.Select(line => $"{line.Change} {line.Text}"));
        Assert.Equal((6, null), (lines[4].Before, lines[4].After));
    }

    [Property]
    public bool LineDifference_AnyTwoTexts_GivesBothBack(NonEmptyArray<byte> before, NonEmptyArray<byte> after)
    {
        // Few lines and few different ones, so that there is much in common.
        static string[] Lines(NonEmptyArray<byte> some) => [.. some.Get.Select(one => $"line {one % 4}")];
        var (left, right) = (Lines(before), Lines(after));
        var lines = LineDifference.Of(string.Join('\n', left), string.Join('\n', right));
        return lines.Where(line => line.Change is LineChange.Same or LineChange.Removed).All(line => left[line.Before!.Value - 1] == line.Text)
            && lines.Where(line => line.Change is LineChange.Same or LineChange.Added).All(line => right[line.After!.Value - 1] == line.Text)
            && lines.Count(line => line.Change == LineChange.Removed) - lines.Count(line => line.Change == LineChange.Added) == left.Length - right.Length;
    }

    [Fact]
    public void LineDifference_TwoLongTextsWithNothingInCommon_EndsSoon()
    {
        var (left, right) = (string.Join('\n', Enumerable.Range(0, 50_000)), string.Join('\n', Enumerable.Range(100_000, 50_000)));
        Assert.Equal(100_000, LineDifference.Of(left, right).Length);
    }
}
