using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Adapters.TravelTimes;
using HealthNavigator.Web.Hosting;

namespace HealthNavigator.Web.Api;

/// <summary><c>GET /api/v1/widget-text?lang=fr</c>: the words of the widget, asked for when it is opened.</summary>
internal static class WidgetTextEndpoint
{
    private const string Prefix = "widget.";
    private const string Kept = "widget.notice.kept";

    public static void MapWidgetText(this WebApplication app) => app.MapGet("/api/v1/widget-text", (string? lang, KnowledgeService knowledge, AddressLookup addresses, TravelLookup ways) =>
    {
        var catalogue = knowledge.Host.Current.Catalogue;
        var language = catalogue.LanguageFor(lang);
        var texts = catalogue.Messages[language].Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(key => key, key => catalogue.Format(language, key));
        if (addresses.IsOn) texts[Kept] += " " + catalogue.Format(language, "chat.notice-address");
        if (ways.IsOn) texts[Kept] += " " + catalogue.Format(language, "chat.notice-position");
        return Results.Json(new { lang = language, dir = language == "ar" ? "rtl" : "ltr", languages = catalogue.Languages, texts });
    });
}
