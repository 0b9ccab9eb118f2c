using System.Net;
using System.Text.RegularExpressions;

namespace HealthNavigator.IntegrationTests.Web;

/// <summary>Fetches pages and posts their forms as a browser without JavaScript does: cookies kept, hidden fields sent back.</summary>
internal sealed partial class Browser(WebHostFixture host) : IDisposable
{
    private readonly HttpClient client = host.Client(keepsCookies: true);

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Posts a form of a page: its hidden fields, then what is typed.</summary>
    public async Task<Page> PostAsync(Page page, string path, params (string Name, string Value)[] typed)
    {
        var typedNames = typed.Select(field => field.Name).ToHashSet();
        var form = page.Form(path);
        var fields = form.Hidden.Where(field => !typedNames.Contains(field.Name)).Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value));
        using var body = new FormUrlEncodedContent(fields);
        return await Page.ReadAsync(await client.PostAsync(new Uri(form.Action, UriKind.Relative), body));
    }

    public void Dispose() => client.Dispose();

    /// <param name="Status">Of the answer.</param>
    /// <param name="Html">As it was sent.</param>
    /// <param name="Location">Where it redirects to; null when it does not.</param>
    internal sealed partial record Page(HttpStatusCode Status, string Html, string? Location)
    {
        /// <summary>What a reader reads: without tags, entities decoded, white space single.</summary>
        public string Text => TextOf(Html);

        public static async Task<Page> ReadAsync(HttpResponseMessage answer)
        {
            using (answer) return new Page(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString());
        }

        /// <summary>The text of the element with this id, or of the part that a heading with this id begins.</summary>
        public string Section(string id)
        {
            var start = Html.IndexOf($"aria-labelledby=\"{id}\"", StringComparison.Ordinal);
            return start < 0 ? "" : TextOf(Html[start..Html.IndexOf("</section>", start, StringComparison.Ordinal)]);
        }

        /// <summary>Ids of the services whose full cards are shown.</summary>
        public IReadOnlyList<string> Cards => [.. CardId().Matches(Html).Select(match => match.Groups[1].Value)];

        public (string Action, IReadOnlyList<(string Name, string Value)> Hidden) Form(string path)
        {
            var form = FormTag().Matches(Html).First(match => WebUtility.HtmlDecode(match.Groups[1].Value).StartsWith(path, StringComparison.Ordinal));
            var inside = Html[form.Index..Html.IndexOf("</form>", form.Index, StringComparison.Ordinal)];
            var hidden = InputTag().Matches(inside).Select(match => match.Value).Where(tag => tag.Contains("type=\"hidden\"", StringComparison.Ordinal))
                .Select(tag => (Attribute(tag, "name"), Attribute(tag, "value"))).ToList();
            return (WebUtility.HtmlDecode(form.Groups[1].Value), hidden);
        }

        private static string Attribute(string tag, string name) =>
            Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : "";

        private static string TextOf(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ");

        [GeneratedRegex("<[^>]*>")]
        private static partial Regex Tag();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Space();

        [GeneratedRegex("<h3 id=\"card-([^\"]+)\"")]
        private static partial Regex CardId();

        [GeneratedRegex("<form method=\"post\"[^>]*action=\"([^\"]*)\"")]
        private static partial Regex FormTag();

        [GeneratedRegex("<input[^>]*>")]
        private static partial Regex InputTag();
    }
}
