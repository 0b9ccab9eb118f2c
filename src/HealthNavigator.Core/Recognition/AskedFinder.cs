using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Finds what somebody asks about the knowledge itself. It reads beside the <see cref="Understander"/> and never takes a word from it: the
/// names of the things asked about are not what a person needs.
/// </summary>
/// <param name="lexicon">The ways to ask, the names of kinds and rights, and the words for the choices of guided questions.</param>
public sealed class AskedFinder(Lexicon lexicon)
{
    private const int MostBetween = 3;

    /// <summary>"comment je fais pour demander et pour avoir l'AME": the verbs stand between.</summary>
    private const int MostAfterHow = 6;

    /// <param name="text">The message; what stands after <see cref="Understander.LongestText"/> is not read.</param>
    /// <param name="context">The waiting question and the language of the conversation.</param>
    public Asked In(string text, UnderstandingContext context)
    {
        var folded = FoldedText.Of(text.Length > Understander.LongestText ? text[..Understander.LongestText] : text);
        if (folded.Tokens.IsEmpty) return Asked.Nothing;
        var written = LanguageGuess.Of(folded, [], lexicon.Profiles, context.Language);
        var words = new ReadText(folded, [], lexicon, written);
        var hits = TermFinder.Find(words, lexicon, context, written);
        var topics = hits.Where(hit => hit.Kind == FactKind.Topic).ToList();
        return new Asked(
            Codes(hits.Where(hit => hit.Kind == FactKind.Ask && (hit.Code is not (AskedCode.WhatIs or AskedCode.How) || (hit.Code == AskedCode.How && topics.Count == 0) || topics.Exists(topic => Near(hit, topic))))),
            Codes(topics),
            Codes(hits.Where(hit => hit.Kind == FactKind.Choice)),
            [.. topics.Select(topic => topic.Span).Distinct()]);
    }

    /// <summary>
    /// "c'est quoi les horaires de la PASS ?" does not ask what a PASS is, and "elle a l'AME, on est à Pau. comment faire pour que la sage-femme
    /// comprenne ?" not how to get the AME.
    /// </summary>
    private static bool Near(Hit way, Hit topic) =>
        topic.Start - way.End is >= 0 and var after && after <= (way.Code == AskedCode.How ? MostAfterHow : MostBetween)
        || way.Start - topic.End is >= 0 and <= MostBetween;

    private static ImmutableArray<string> Codes(IEnumerable<Hit> hits) => [.. hits.Select(hit => hit.Code).Distinct()];
}
