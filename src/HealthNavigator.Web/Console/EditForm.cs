using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HealthNavigator.Core.Knowledge;

namespace HealthNavigator.Web.Console;

/// <summary>An edit as the operator typed it.</summary>
internal sealed record EditForm
{
    private const int LongestName = 100;

    /// <summary>YAML; null where a form does not change the text (withdraw, bring back).</summary>
    public string? Text { get; init; }

    public string? Author { get; init; }

    public string? Why { get; init; }

    /// <summary>The version that was in front of the operator.</summary>
    public string? BaseVersion { get; init; }

    /// <summary>Made anew for each page; see <see cref="Draft"/>.</summary>
    public string? Key { get; init; }

    public static string NewKey() => Guid.NewGuid().ToString("N");

    /// <summary>The fields that are wrong: wordings <c>console.error.&lt;code&gt;</c>.</summary>
    public IEnumerable<(string Field, string Code)> Faults(bool needsText)
    {
        if (needsText && string.IsNullOrWhiteSpace(Text)) yield return ("Text", "text-missing");
        if (string.IsNullOrWhiteSpace(Author)) yield return ("Author", "author-missing");
        else if (Author.Trim().Length > LongestName) yield return ("Author", "author-too-long");
        else if (string.Equals(Author.Trim(), RevisionAuthor.Files, StringComparison.OrdinalIgnoreCase)) yield return ("Author", "author-reserved");
        if (string.IsNullOrWhiteSpace(Why)) yield return ("Why", "why-missing");
        else if (Why.Trim().Length > RevisionDraft.MaxFieldLength) yield return ("Why", "why-too-long");
        if (!int.TryParse(BaseVersion, NumberStyles.None, CultureInfo.InvariantCulture, out _)) yield return ("Text", "base-missing");
    }

    /// <summary>
    /// The edit as a draft; only when there is no fault. The idempotency key holds what is said beside the page's own key: the same form
    /// sent twice is one edit, but a page that was gone back to and changed is another, and meets the conflict check.
    /// </summary>
    public RevisionDraft Draft(Revision head, bool withdrawn)
    {
        var text = Text ?? head.Text;
        var (author, why) = (Author!.Trim(), Why!.Trim());
        var said = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', author, why, BaseVersion, withdrawn ? "withdrawn" : "", text)));
        var key = Key is { Length: > 0 and <= 64 } given ? given : NewKey();
        return new RevisionDraft
        {
            DocumentId = head.DocumentId,
            BaseVersion = int.Parse(BaseVersion!, NumberStyles.None, CultureInfo.InvariantCulture),
            Author = author,
            Why = why,
            Text = text,
            Withdrawn = withdrawn,
            Path = head.Path,
            IdempotencyKey = $"{key}:{Convert.ToHexStringLower(said)}",
        };
    }
}
