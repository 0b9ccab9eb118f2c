using HealthNavigator.Core.Wording;

namespace HealthNavigator.Web.Shared;

/// <summary>The words of one page in one language: pages hold keys, the catalogue holds the sentences.</summary>
internal sealed record Words(string Language, MessageCatalogue Catalogue)
{
    private const string Default = "fr";

    /// <summary>The message of a key.</summary>
    public string this[string key] => Catalogue.Format(Language, key);

    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> arguments) => Catalogue.Format(Language, key, arguments);

    /// <summary>The message <c>&lt;prefix&gt;.&lt;code&gt;</c>; the code itself when nobody has worded it.</summary>
    public string Named(string prefix, string code) => Catalogue.Has(Language, $"{prefix}.{code}") ? this[$"{prefix}.{code}"] : code;

    /// <summary>The language asked for with <c>?lang=</c>, else the first the browser prefers and the catalogue has, else French.</summary>
    public static Words Of(HttpRequest request, MessageCatalogue catalogue)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant());
        var language = preferred.Prepend(request.Query["lang"].ToString()).FirstOrDefault(catalogue.Messages.ContainsKey) ?? Default;
        return new Words(language, catalogue);
    }
}
