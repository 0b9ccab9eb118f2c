using System.Collections.Immutable;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Wording;
using HealthNavigator.Web.Shared;
using NodaTime;

namespace HealthNavigator.Web.Desk;

/// <summary>Everything the desk shows for one query.</summary>
internal sealed record DeskAnswer
{
    public required ServiceQuery Query { get; init; }

    /// <summary>The place in words; null when none was given.</summary>
    public required string? Place { get; init; }

    /// <summary>The day asked about, in words.</summary>
    public required string Day { get; init; }

    /// <summary>True when the place is outside the territory of the product.</summary>
    public bool IsAbroad => Query.Place?.Kind == Core.Places.PlaceKind.Abroad;

    /// <summary>What the person may go to, best first.</summary>
    public required ImmutableArray<CardView> Offered { get; init; }

    /// <summary>What is for professionals, whether or not it has a door.</summary>
    public required ImmutableArray<CardView> Professionals { get; init; }

    /// <summary>What comes to the person or is met elsewhere.</summary>
    public required ImmutableArray<CardView> Explained { get; init; }

    public required ImmutableArray<NearMissCard> NearMisses { get; init; }

    /// <summary>Nearer or in the zone, and not offered: why.</summary>
    public required ImmutableArray<PassedOver> PassedOver { get; init; }

    public required ImmutableArray<HelpLine> Lines { get; init; }

    public static DeskAnswer Of(ServiceQuery query, KnowledgeSnapshot knowledge, Words words)
    {
        var found = knowledge.Matcher.Match(query);
        ImmutableArray<CardView> Cards(IEnumerable<Match> matches, bool canPrint) =>
            [.. matches.Select(match => CardView.Of(match, knowledge, words, query.At, canPrint))];
        static bool IsForResidents(Match match) => match.Service.For != ServedPeople.Professionals;
        return new DeskAnswer
        {
            Query = query,
            Place = query.Place is { } place ? knowledge.PlaceWording.Label(words.Language, place) : null,
            Day = knowledge.DateWording.Day(words.Language, query.At.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).Date),
            Offered = Cards(found.Offered.Where(IsForResidents), canPrint: true),
            Professionals = Cards(found.Offered.Concat(found.Explained).Where(match => !IsForResidents(match)), canPrint: false),
            Explained = Cards(found.Explained.Where(IsForResidents), canPrint: true),
            NearMisses = [.. found.NearMisses.Select(miss => knowledge.MatchWording.Miss(words.Language, miss))],
            PassedOver = Desk.PassedOver.Of(query, found, knowledge, words.Language),
            Lines = [.. knowledge.HelpLines.For(query.Needs, query.Place?.Country, _ => Truth.Yes, _ => Truth.Unknown)],
        };
    }
}
