namespace HealthNavigator.Core.Places;

/// <summary>The names under which an official name is looked up: itself, without its article, and its beginning ("Vitry" for Vitry-sur-Seine).</summary>
internal static class CommuneNames
{
    private const int LargeEnoughForBeginning = 1500;
    private static readonly string[] Articles = ["Le ", "La ", "Les ", "L'", "L’", "les ", "la ", "le "];
    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal)
    {
        "sur", "sous", "en", "les", "lès", "lez", "le", "la", "de", "du", "des", "d", "l", "aux", "au", "à", "près", "et", "devant", "dans",
    };

    private static readonly HashSet<string> TooCommon = new(StringComparer.Ordinal)
    {
        "saint", "sainte", "saints", "notredame", "la", "le", "les", "l", "mont", "port", "pont", "fort", "grand", "grande", "petit", "petite", "vieux", "basse",
        "haut", "haute", "bois", "chateau", "ville", "bourg", "trois", "deux", "val", "ile", "roche", "croix", "chapelle", "point", "terre", "sables",
    };

    public static void Add(GazetteerReader reader, string name, int entry, int population)
    {
        AddWithArticles(reader, name, entry);
        if (population < LargeEnoughForBeginning || name.AsSpan().IndexOfAny(" -'’") < 0) return;
        var words = name.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        var first = words[0] is "Le" or "La" or "Les" or "L" ? 1 : 0;
        var connector = Array.FindIndex(words, first + 1, w => Connectors.Contains(w));
        if (connector < 0 && population >= 10000) connector = Array.FindIndex(words, first + 1, w => w is "Saint" or "Sainte");
        var end = connector > first ? connector : population >= 10000 && words.Length == first + 2 ? first + 1 : -1;
        if (end < 0) return;
        var beginning = PlaceKey.Of(string.Join(' ', words[first..end]));
        if (beginning.Length < 3 || TooCommon.Contains(beginning)) return;
        reader.Names.Add(beginning, entry, AliasKind.Beginning);
        if (first == 1) reader.Names.Add(PlaceKey.Of(words[0]) + beginning, entry, AliasKind.Beginning, (byte)words[0].Length);
    }

    public static void AddWithArticles(GazetteerReader reader, string name, int entry, AliasKind kind = AliasKind.Official)
    {
        reader.AddName(name, entry, kind);
        if (name.Length == 0 || name[0] is not ('L' or 'l')) return;
        foreach (var article in Articles)
        {
            if (!name.StartsWith(article, StringComparison.Ordinal) || name.Length < article.Length + 3) continue;
            reader.AddName(name[article.Length..], entry, kind == AliasKind.Official ? AliasKind.WithoutArticle : kind);
            return;
        }
    }

    /// <summary>"CC du Pays des Abers" is looked up as such and as "Pays des Abers".</summary>
    public static void AddEpci(GazetteerReader reader, string name, int entry)
    {
        reader.AddName(name, entry, AliasKind.Official);
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || name[..space] is not ("CC" or "CA" or "CU")) return;
        var rest = name[(space + 1)..];
        foreach (var lead in new[] { "de la ", "de l'", "du ", "des ", "de ", "d'" })
        {
            if (!rest.StartsWith(lead, StringComparison.Ordinal)) continue;
            rest = rest[lead.Length..];
            break;
        }

        reader.AddName(rest, entry, AliasKind.Other);
    }
}
