using System.Globalization;
using System.Text.Json.Nodes;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Wording;
using NodaTime;

namespace HealthNavigator.Adapters.Protocol;

/// <summary>The pinned <c>Match</c>, <c>NearMiss</c> and their parts. Instants are written in the ISO 8601 form of UTC.</summary>
public static class MatchJson
{
    public static JsonObject Card(MatchCard card) => new()
    {
        ["service"] = card.Service,
        ["permanence"] = card.Permanence,
        ["name"] = card.Name,
        ["organization"] = card.Organization,
        ["summary"] = card.Summary,
        ["notice"] = card.Notice,
        ["place"] = card.PlaceName is null ? null : new JsonObject
        {
            ["name"] = card.PlaceName,
            ["lat"] = card.Point?.Latitude,
            ["lon"] = card.Point?.Longitude,
        },
        ["alsoAt"] = Texts(card.AlsoAt),
        ["distanceKm"] = card.DistanceKm,
        ["distanceApproximate"] = card.DistanceApproximate,
        ["distanceText"] = card.DistanceText,
        ["travel"] = card.Travel is not { } travel ? null : new JsonObject
        {
            ["mode"] = travel.Mode,
            ["minMinutes"] = travel.MinMinutes,
            ["maxMinutes"] = travel.MaxMinutes,
            ["by"] = travel.By,
        },
        ["eligibility"] = card.IsCertain ? "yes" : "to-confirm",
        ["reasons"] = Lines(card.Reasons),
        ["toConfirm"] = Lines(card.ToConfirm),
        ["next"] = new JsonObject
        {
            ["start"] = Iso(card.Next.Start),
            ["end"] = Iso(card.Next.End),
            ["certainty"] = card.Next.Certainty,
            ["text"] = card.Next.Text,
        },
        ["contact"] = new JsonObject
        {
            ["phones"] = new JsonArray([.. card.Phones.Select(phone => (JsonNode)new JsonObject { ["number"] = phone.Number, ["note"] = phone.Note })]),
            ["emails"] = Texts(card.Emails),
            ["website"] = card.Website,
        },
        ["steps"] = Texts(card.Steps),
        ["cost"] = card.Cost,
        ["accessibility"] = Texts(card.Accessibility),
        ["source"] = new JsonObject
        {
            ["document"] = card.Source.Document,
            ["date"] = card.Source.Date?.ToString(),
            ["verifiedOn"] = card.Source.VerifiedOn?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["text"] = card.SourceText,
        },
    };

    /// <summary>The card with every term of its ranking: for programs and professionals, who may ask why it stands where it stands.</summary>
    public static JsonNode RankedCard(MatchCard card, IEnumerable<RankingTerm> terms)
    {
        var json = Card(card);
        json["ranking"] = new JsonArray([.. terms.Select(term => (JsonNode)new JsonObject { ["code"] = term.Code, ["minutes"] = Math.Round(term.Minutes, 1) })]);
        return json;
    }

    public static JsonNode NearMiss(NearMissCard miss) => new JsonObject
    {
        ["service"] = miss.Service,
        ["name"] = miss.Name,
        ["reason"] = Line(miss.Reason),
        ["wouldNeed"] = miss.WouldNeed is null ? null : Line(miss.WouldNeed),
    };

    private static JsonArray Lines(IEnumerable<CardLine> lines) => new([.. lines.Select(Line)]);

    private static JsonNode Line(CardLine line) => new JsonObject { ["code"] = line.Code, ["text"] = line.Text };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static string? Iso(Instant? instant) => instant?.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
