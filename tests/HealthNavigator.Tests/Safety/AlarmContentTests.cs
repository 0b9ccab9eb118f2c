using HealthNavigator.Core.Safety;

namespace HealthNavigator.Tests.Safety;

public sealed class AlarmContentTests
{
    [Fact]
    public void SafetyFiles_AsCommitted_HaveNoFault() => Assert.Empty(SafetyContent.Faults.Sorted());

    [Fact]
    public void SafetyFiles_AsCommitted_HoldEveryLanguage() => Assert.Equal(
        ["ar", "ar-Latn", "de", "en", "es", "fr", "it", "nl", "pt", "ro", "ru", "tr", "uk"], SafetyContent.Rules.Languages);

    [Fact]
    public void EveryRule_AsWritten_HasAnExample() =>
        Assert.Empty(SafetyContent.Rules.Rules.Where(rule => rule.Examples.IsEmpty).Select(rule => rule.Name));

    [Fact]
    public void EveryExample_OfARule_RaisesItsAlarm()
    {
        var missed = SafetyContent.Rules.Rules.SelectMany(rule => rule.Examples.Select(text => (rule, text)))
            .Where(example => !AlarmCodes.GravestFirst.Where((_, bit) => (example.rule.Codes & (1 << bit)) != 0)
                .All(code => SafetyContent.Recognizer.Recognize(example.text, example.rule.Known is { } known ? [known] : []).Any(alarm => alarm.Code == code)))
            .Select(example => $"{example.rule.Name}: {example.text}");
        Assert.Empty(missed);
    }

    [Fact]
    public void EveryQuietText_OfAFile_RaisesNoAlarm()
    {
        var raised = SafetyContent.Rules.Quiet
            .SelectMany(quiet => SafetyContent.Recognizer.Recognize(quiet.Text).Select(alarm => $"{quiet.Text}: {alarm.Code} by {alarm.Rule}"));
        Assert.Empty(raised);
    }
}
