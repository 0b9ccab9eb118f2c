using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Reads what a person wrote. Deterministic, without I/O, safe for many threads, and about linear in the length; only the first
/// <see cref="LongestText"/> UTF-16 units are read. Never throws on any text. Alarms are not its business: Safety reads the whole text first.
/// </summary>
/// <param name="lexicon">The terms of all languages.</param>
/// <param name="resolvePlace">Finds the place a text names.</param>
/// <param name="behind">Asked about times and ages once the own tables were; null for none.</param>
/// <param name="withoutStreets">Blots the names of streets out of a text; null to leave them.</param>
public sealed class Understander(
    Lexicon lexicon, Func<string, PlaceContext, PlaceResolution> resolvePlace, IRecognizer? behind = null, Func<string, string>? withoutStreets = null)
{
    /// <summary>What stands after is not read for facts.</summary>
    public const int LongestText = 2000;

    private readonly ImmutableArray<IRecognizer> recognizers =
    [
        new NeedRecognizer(), new CoverageRecognizer(), new AudienceRecognizer(), new AgeRecognizer(), new WhenRecognizer(), .. behind is null ? [] : (IRecognizer[])[behind],
        new FactRules(), new CorrectionRecognizer(), new AnswerRecognizer(), new CommandRecognizer(), new LanguageRecognizer(),
    ];

    public Understanding Understand(string text, UnderstandingContext context)
    {
        var read = text.Length > LongestText ? text[..LongestText] : text;
        var folded = FoldedText.Of(read);
        if (folded.Tokens.IsEmpty) return Understanding.Nothing;
        var place = resolvePlace(read, PlaceContextOf(context));
        List<TextSpan> spans = [.. SpansOf(place)];
        var written = LanguageGuess.Of(folded, CollectionsMarshal.AsSpan(spans), lexicon.Profiles, context.Language);
        var words = new ReadText(folded, CollectionsMarshal.AsSpan(spans), lexicon, written);
        var hits = TermFinder.Find(words, lexicon, context, written);
        if (spans.Count == 1 && PlaceScope.Of(words, hits, spans[0]) is not PlaceMention.Meant and var mention)
        {
            // "pas à Paris, à Lyon": what is not meant is blotted out, and the rest asked again, once.
            var other = resolvePlace(spans[0].BlottedFrom(read), PlaceContextOf(context));
            if (mention == PlaceMention.Denied || other is not PlaceResolution.None)
            {
                place = other;
                spans.AddRange(SpansOf(place));
                words = new ReadText(folded, CollectionsMarshal.AsSpan(spans), lexicon, written);
                hits = TermFinder.Find(words, lexicon, context, written);
            }
        }

        var said = new Said(folded, words, place, hits, context, written, withoutStreets ?? (whole => whole));
        var understanding = Understanding.Nothing with { Place = place, Evidence = PlaceScope.EvidenceOf(place, context.Language) };
        foreach (var recognizer in recognizers) understanding = recognizer.Recognize(said, understanding);
        return understanding;
    }

    private static PlaceContext PlaceContextOf(UnderstandingContext context) => new()
    {
        Answering = context.Asked is "place" or "place-choice" or "quarter",
        Known = context.KnownPlace,
        Candidates = context.PlaceCandidates,
        Language = context.Language ?? "fr",
    };

    private static IEnumerable<TextSpan> SpansOf(PlaceResolution place) => place switch
    {
        PlaceResolution.Found found => [found.Span],
        PlaceResolution.Ambiguous many => [many.Span],
        _ => [],
    };
}
