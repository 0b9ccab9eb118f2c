namespace HealthNavigator.Web.Shared;

/// <summary>Addresses that come from the knowledge: only what is plainly a page or a telephone number becomes a link.</summary>
internal static class WebLink
{
    /// <summary>The address when it is one of the web; null for anything else (a file name, <c>javascript:</c>…).</summary>
    public static string? Page(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;

    /// <summary>The number as a <c>tel:</c> address.</summary>
    public static string Telephone(string number) => "tel:" + string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));

    public static string Sms(string number) => "sms:" + string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
