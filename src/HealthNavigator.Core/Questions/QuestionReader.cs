using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Questions;

/// <summary>Reads <c>dialogs/&lt;dialog&gt;/dialog.yaml</c>.</summary>
internal static class QuestionReader
{
    public static IEnumerable<Question> Read(ContentFile file, FaultList faults)
    {
        if (ContentNode.Parse(file, faults) is not { } root) yield break;
        root.ExpectKeys("dialog", "questions", "probably");
        if (root.RequiredText("dialog") is not { } dialog) yield break;
        foreach (var node in root.Required("questions")?.Items ?? [])
        {
            if (One(dialog, node) is { } question) yield return question;
        }
    }

    private static Question? One(string dialog, ContentNode node)
    {
        node.ExpectKeys("id", "fills", "asked", "if", "unless", "about", "choices", "skip");
        if (node.RequiredText("id") is not { } id || node.RequiredText("fills") is not { } fills) return null;
        return new Question
        {
            Id = id,
            Dialog = dialog,
            Fills = fills,
            Moment = node.Choice(
                "asked",
                QuestionMoment.Undecided,
                ("always", QuestionMoment.Always),
                ("ambiguous", QuestionMoment.Ambiguous),
                ("undecided", QuestionMoment.Undecided),
                ("guided", QuestionMoment.Guided),
                ("wanted", QuestionMoment.Wanted)),
            If = [.. Facts(node.Get("if"))],
            Unless = [.. Facts(node.Get("unless"))],
            About = [.. node.Texts("about")],
            Choices = Choices(node.Get("choices")),
            CanSkip = node.YesNo("skip") ?? true,
        };
    }

    private static ChoiceSet Choices(ContentNode? node)
    {
        switch (node)
        {
            case null or { Scalar: "in-words" }: return new ChoiceSet.InWords();
            case { Scalar: "position" }: return new ChoiceSet.PositionOrWords();
            case { Scalar: "relevant" }: return new ChoiceSet.Relevant(OrNone: false);
            case { Scalar: "relevant-or-none" }: return new ChoiceSet.Relevant(OrNone: true);
            case { IsMap: true } when node.Get("codes") is not null:
                return new ChoiceSet.Codes(
                    [.. node.Texts("codes")],
                    node.Entries.Where(entry => entry.Key != "codes").ToImmutableDictionary(entry => entry.Key, entry => node.Texts(entry.Key).ToImmutableArray()));
            case { IsList: true }: return new ChoiceSet.Declared([.. node.Items.Select(Declared).OfType<DeclaredChoice>()]);
            default:
                node.Fault("not-a-choice", node.Scalar ?? "choices");
                return new ChoiceSet.InWords();
        }
    }

    private static DeclaredChoice? Declared(ContentNode node)
    {
        node.ExpectKeys("label", "says", "in", "said");
        var facts = Facts(node.Required("says")).ToImmutableArray();
        return node.RequiredText("label") is { } label && facts.Length > 0 
            ? new DeclaredChoice(label, facts) { Country = node.Text("in"), Said = [.. SpokenName.Read(node.Get("said"))] }
            : null;
    }

    private static IEnumerable<Fact> Facts(ContentNode? node)
    {
        foreach (var item in node?.Items ?? [])
        {
            if (item.Scalar is { } text && Fact.Parse(text) is { } fact) yield return fact;
            else item.Fault("not-a-fact", item.Scalar ?? "");
        }
    }
}
