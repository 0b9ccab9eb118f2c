using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Recognition;
using HealthNavigator.Web.Shared;

namespace HealthNavigator.Web.Desk;

/// <summary>One thing recognised in the sentence, in words: what, from which words, by which term and rule.</summary>
internal sealed record DeskEvidence(string Kind, string Meaning, string Quoted, string Term, string Rule)
{
    private const int LongestTerm = 60;

    public static IEnumerable<DeskEvidence> Of(DeskHearing heard, KnowledgeSnapshot knowledge, Words words) =>
        heard.Understanding.Evidence.Where(evidence => evidence.Kind is not (FactKind.Answer or FactKind.Command or FactKind.Cue)).Select(evidence => new DeskEvidence(
            words.Named("desk.kind", evidence.Kind),
            Labelled(evidence, knowledge, words),
            evidence.Span.In(heard.Sentence),
            Shortened(evidence.Term),
            words.Named("desk.rule", evidence.Rule)));

    /// <summary>A term of the lexicon may list dozens of spellings; its beginning tells which it is.</summary>
    private static string Shortened(string term) => term.Length <= LongestTerm ? term : term[..LongestTerm] + "…";

    private static string Labelled(Evidence evidence, KnowledgeSnapshot knowledge, Words words) => evidence.Kind switch
    {
        FactKind.Need => knowledge.Taxonomies.Needs.Label(evidence.Code, words.Language),
        FactKind.Coverage => knowledge.Taxonomies.Coverages.Label(evidence.Code, words.Language),
        FactKind.Audience => knowledge.Taxonomies.Audiences.Label(evidence.Code, words.Language),
        FactKind.Situation => knowledge.Taxonomies.Situations.Label(evidence.Code, words.Language),
        FactKind.Place => knowledge.Gazetteer.Find(evidence.Code) is { } place ? knowledge.PlaceWording.Label(words.Language, place) : evidence.Code,
        _ => evidence.Code,
    };
}
