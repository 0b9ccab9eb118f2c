using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Questions;

/// <summary>The rules under <c>probably:</c> of a <c>dialog.yaml</c>, in order: the first that holds decides.</summary>
public sealed record GuidedCoverage(ImmutableArray<CoverageRule> Rules)
{
    /// <summary>The probable coverage, or null when no rule holds.</summary>
    public string? Of(Func<Fact, bool> holds) =>
        Rules.FirstOrDefault(rule => rule.If.All(holds) && !rule.Unless.Any(holds))?.Then;

    /// <param name="files">The <c>dialog.yaml</c> files.</param>
    /// <param name="questions">The questions whose choices the rules read.</param>
    /// <param name="isCoverage">Whether a code is one of the taxonomy of coverages.</param>
    /// <param name="faults">Receives what is unreadable or names what does not exist.</param>
    public static GuidedCoverage Load(IEnumerable<ContentFile> files, QuestionSet questions, Func<string, bool> isCoverage, FaultList faults)
    {
        var rules = ImmutableArray.CreateBuilder<CoverageRule>();
        foreach (var node in files.SelectMany(file => ContentNode.Parse(file, faults)?.Get("probably")?.Items ?? []))
        {
            node.ExpectKeys("if", "unless", "then", "source");
            var (needed, forbidden) = (Facts(node, "if", questions), Facts(node, "unless", questions));
            if (needed.IsEmpty) node.Fault("empty-list", "if");
            if (node.RequiredText("then") is not { } then) continue;
            if (!isCoverage(then)) node.Get("then")!.Fault("unknown-code", then);
            else if (!needed.IsEmpty) rules.Add(new CoverageRule(needed, forbidden, then, node.Get("source")?.AsSource()));
        }

        return new GuidedCoverage(rules.ToImmutable());
    }

    private static ImmutableArray<Fact> Facts(ContentNode node, string key, QuestionSet questions)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var item in node.Get(key)?.Items ?? [])
        {
            if (Fact.Parse(item.Scalar ?? "") is { } fact && (!fact.IsGuided || questions.Declares(fact))) facts.Add(fact);
            else item.Fault("not-a-fact", item.Scalar ?? key);
        }

        return facts.ToImmutable();
    }
}
