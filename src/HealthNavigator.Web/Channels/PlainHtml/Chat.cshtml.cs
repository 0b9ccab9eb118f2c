using HealthNavigator.Adapters.Geocoding;
using HealthNavigator.Adapters.TravelTimes;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Wording;
using HealthNavigator.Web.Channels.Chat;
using HealthNavigator.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HealthNavigator.Web.Channels.PlainHtml;

/// <summary>
/// <c>/chat</c>: the same conversation as forms, for a telephone or a browser without JavaScript. The conversation travels in a hidden
/// field of the form; nothing is in the address, so that nothing stays in the history.
/// </summary>
/// <remarks>No antiforgery token: it would need a cookie, and there is no authority here that another site could abuse.</remarks>
[IgnoreAntiforgeryToken]
internal sealed class ChatModel(TurnTaker turns, AddressLookup addresses, TravelLookup ways, KnowledgeService knowledge) : PageModel
{
    private const string LanguageWanted = "language:";

    public TurnResult Turn { get; private set; } = null!;

    public string State { get; private set; } = "";

    /// <summary>What the person just wrote or chose; null at the beginning.</summary>
    public string? Said { get; private set; }

    /// <summary>Whether a street address that is written here is looked up elsewhere.</summary>
    public bool AddressesLeave => addresses.IsOn;

    /// <summary>Whether a position that is given here is sent elsewhere to work out the way.</summary>
    public bool PositionsLeave => ways.IsOn;

    public string Language => Turn.Conversation.Language;

    public MessageCatalogue Catalogue => knowledge.Host.Current.Catalogue;

    public IEnumerable<string> OtherLanguages => Catalogue.Languages.Where(language => language != Language);

    public string Say(string key) => Catalogue.Format(Language, key);

    public Task OnGetAsync(string? lang) => TakeAsync(new Utterance.Begin(lang), null);

    public async Task OnPostAsync(string? state, string? text, string? choice)
    {
        if (choice is null)
        {
            Said = text;
            await TakeAsync(new Utterance.Text(text ?? ""), state);
        }
        else if (choice.StartsWith(LanguageWanted, StringComparison.Ordinal))
        {
            await TakeAsync(new Utterance.Begin(choice[LanguageWanted.Length..]), state);
        }
        else
        {
            // The label stands before the value, so that the page can repeat what was chosen without keeping anything.
            var (label, value) = choice.Split('\n', 2) is [var first, var rest] ? (first, rest) : (null, choice);
            Said = label;
            await TakeAsync(new Utterance.Choice(value), state);
        }
    }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null) context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
    }

    public static string Chosen(Suggestion suggestion) => $"{suggestion.Label}\n{suggestion.Value}";

    public static string LanguageChoice(string language) => LanguageWanted + language;

    private async Task TakeAsync(Utterance utterance, string? state)
    {
        (Turn, var next) = await turns.TakeAsync(utterance, state, HttpContext.RequestAborted);
        State = next ?? "";
        Response.Headers.CacheControl = "no-store";
    }
}
