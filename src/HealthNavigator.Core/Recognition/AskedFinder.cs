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
            Codes(hits.Where(hit => hit.Kind == FactKind.Ask && (hit.Code != AskedCode.WhatIs || topics.Exists(topic => Near(hit, topic))))),
            Codes(topics),
            Codes(hits.Where(hit => hit.Kind == FactKind.Choice)),
            [.. topics.Select(topic => topic.Span).Distinct()]);
    }

    /// <summary>"c'est quoi les horaires de la PASS ?" does not ask what a PASS is.</summary>
    private static bool Near(Hit way, Hit topic) => topic.Start - way.End is >= 0 and <= MostBetween || way.Start - topic.End is >= 0 and <= MostBetween;

    private static ImmutableArray<string> Codes(IEnumerable<Hit> hits) => [.. hits.Select(hit => hit.Code).Distinct()];
}
