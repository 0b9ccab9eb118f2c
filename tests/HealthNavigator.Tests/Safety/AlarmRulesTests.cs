using HealthNavigator.Core.Content;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Tests.Safety;

public sealed class AlarmRulesTests
{
    private static (AlarmRules Rules, string Faults) Load(string yaml)
    {
        var faults = new FaultList();
        var rules = AlarmRules.Load([new ContentFile("dialogs/safety/test.yaml", yaml)], faults);
        return (rules, string.Join(' ', faults.Sorted().Select(fault => $"{fault.Line}:{fault.Code}")));
    }

    private static bool Raises(string says, string text)
    {
        var (rules, faults) = Load($"language: fr\ncode: suicide\ndenying: pas\nrules:\n- rule: a\n  kind: explicit\n  says:\n  - {says}");
        Assert.Equal("", faults);
        return !new AlarmRecognizer(rules, LearnedDanger.Nothing).Recognize(text).IsEmpty;
    }

    [Theory]
    [InlineData("alpha ..2 beta", "alpha un deux beta", true)]
    [InlineData("alpha ..2 beta", "alpha un deux trois beta", false)]
    [InlineData("alpha ..2 beta", "alpha pas beta", false)]
    [InlineData("alpha ..2 beta", "alpha. Puis beta", false)]
    [InlineData("alpha ..2 beta", "alpha, puis beta", true)]
    [InlineData("(alpha | beta gamma) delta", "beta gamma delta", true)]
    [InlineData("alpha [beta] gamma", "alpha gamma", true)]
    [InlineData("'[alpha] gamma'", "gamma", true)]
    [InlineData("alph* gamma", "alphabet gamma", true)]
    [InlineData("alpha !(gamma)", "alpha beta", true)]
    [InlineData("alpha !(gamma)", "alpha gamma", false)]
    [InlineData("^ alpha $", "oui, alpha", true)]
    [InlineData("^ alpha $", "oui alpha", false)]
    [InlineData("alpha (beta | delta ..1 gamma)", "alpha delta un gamma", true)]
    public void Pattern_OfEachSign_MatchesAsWritten(string says, string text, bool raises) => Assert.Equal(raises, Raises(says, text));

    [Theory]
    [InlineData("mourir", "mourirr", true)]
    [InlineData("mourir", "mouriir", true)]
    [InlineData("mourir", "moruir", true)]
    [InlineData("mourir", "nourri", false)]
    [InlineData("hospitalise", "hopitalisse", true)]
    [InlineData("tuer", "tuyr", false)]
    public void Word_Misspelt_IsCorrectedOnlyWhenClose(string says, string text, bool raises) => Assert.Equal(raises, Raises(says, text));

    [Fact]
    public void Word_ThatIsRight_IsNeverCorrected()
    {
        var (rules, _) = Load("language: fr\ncode: suicide\nright-words: nourir\nrules:\n- {rule: a, kind: explicit, says: mourir}");
        Assert.Empty(new AlarmRecognizer(rules, LearnedDanger.Nothing).Recognize("nourir"));
    }

    [Fact]
    public void CrossedOutWords_DoNotCount_UnlessPunctuationParts()
    {
        var (rules, _) = Load("language: fr\ncode: suicide\ncrossed-out: [mourir de rire]\nrules:\n- {rule: a, kind: explicit, says: mourir}");
        var recognizer = new AlarmRecognizer(rules, LearnedDanger.Nothing);
        Assert.Empty(recognizer.Recognize("mourir de rire"));
        Assert.Single(recognizer.Recognize("mourir de rire et mourir"));
        Assert.Single(recognizer.Recognize("mourir, de rire"));
    }

    [Fact]
    public void Rule_WithNearWords_IsDecidedByThem()
    {
        var (rules, _) = Load(
            "language: fr\ncode: violence\nrules:\n- {rule: a, kind: veiled, says: alpha, with: [beta], not-with: [gamma], unless: [alpha delta]}");
        var recognizer = new AlarmRecognizer(rules, LearnedDanger.Nothing);
        Assert.Empty(recognizer.Recognize("alpha"));
        Assert.Single(recognizer.Recognize("beta. alpha"));
        Assert.Empty(recognizer.Recognize("beta alpha gamma"));
        Assert.Empty(recognizer.Recognize("beta alpha delta"));
    }

    [Fact]
    public void Load_FaultyFile_ReportsEveryFaultAndKeepsTheRest()
    {
        var (rules, faults) = Load("""
            language: fr
            code: suicide
            typo: x
            words:
              loop: <loop>
              empty: ","
              gap: a ..2 b
            spellings:
              je veux: [je ve]
            rules:
            - {rule: a, kind: loud, says: mourir}
            - {rule: a, kind: veiled, says: "(mourir"}
            - {rule: b, kind: veiled, says: <nowhere>, also: fire}
            - {rule: c, kind: veiled, says: "..2 mourir"}
            - {kind: veiled}
            """);
        Assert.Equal(
            "3:unknown-key 5:safety-circular-words 6:safety-no-words 7:safety-gap-in-words 9:safety-spelling 11:safety-kind "
            + "12:safety-double-rule 12:safety-pattern 13:safety-unknown-code 13:safety-unknown-words 14:safety-pattern-start 15:missing-key",
            faults);
        Assert.Single(new AlarmRecognizer(rules, LearnedDanger.Nothing).Recognize("mourir"));
    }
}
