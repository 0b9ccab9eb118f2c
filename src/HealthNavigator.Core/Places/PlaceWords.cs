using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Places;

/// <summary>
/// The words around place names, from <c>words.tsv</c>, and everyday words that are no places by themselves, from <c>everyday-words.txt</c>.
/// All are folded.
/// </summary>
internal sealed class PlaceWords
{
    private readonly Dictionary<string, PlaceWordKinds> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(PlaceWordKinds Kind, string Word), int> ranks = [];
    private readonly HashSet<string> everyday = new(StringComparer.Ordinal);
    private readonly HashSet<string> colliding = new(StringComparer.Ordinal);

    /// <summary>Words that say that a place follows: "à", "j'habite", "near".</summary>
    public bool IsCue(string word) => Has(PlaceWordKinds.Cue, word);

    /// <summary>Words that say that the place is where somebody comes from: "né", "viens", "quitté".</summary>
    public bool IsOrigin(string word) => Has(PlaceWordKinds.Origin, word);

    public bool IsLiving(string word) => Has(PlaceWordKinds.Living, word);

    public bool IsNegation(string word) => Has(PlaceWordKinds.Negation, word);

    /// <summary>Words that begin the name of a street.</summary>
    public bool IsStreet(string word) => Has(PlaceWordKinds.Street, word);

    /// <summary>Words that begin the name of a building: the name after them is a town only after "de".</summary>
    public bool IsBuilding(string word) => Has(PlaceWordKinds.Building, word) && !IsQuarterWord(word);

    /// <summary>Words that say that something larger is near: "près de Paris".</summary>
    public bool IsNear(string word) => Has(PlaceWordKinds.Near, word);

    public bool IsConnector(string word) => Has(PlaceWordKinds.Connector, word);

    public bool IsArticle(string word) => Has(PlaceWordKinds.Article, word);

    public bool IsArrondissement(string word) => Has(PlaceWordKinds.Arrondissement, word);

    /// <summary>Words for a part of a city in other languages: an arrondissement only beside the city's name.</summary>
    public bool IsDistrict(string word) => Has(PlaceWordKinds.Arrondissement, word) || Has(PlaceWordKinds.District, word);

    /// <summary>Cities with arrondissements, in every language and case: 0 Paris, 1 Marseille, 2 Lyon; or -1.</summary>
    public int City(string word) => Rank(PlaceWordKinds.City, word) - 1;

    /// <summary>The rank that a word of another language gives (1 to 20), or 0.</summary>
    public int ForeignOrdinal(string word) => Rank(PlaceWordKinds.OrdinalAbroad, word);

    public bool IsMonth(string word) => Has(PlaceWordKinds.Month, word);

    /// <summary>What a number before it counts: "mg", "euros".</summary>
    public bool IsUnit(string word) => Has(PlaceWordKinds.Unit, word) || Has(PlaceWordKinds.Month, word);

    /// <summary>Words like "un", "mon", "trois": no town's name follows.</summary>
    public bool IsCounting(string word) => Has(PlaceWordKinds.Counting, word);

    public bool IsDepartmentWord(string word) => Has(PlaceWordKinds.Department, word);

    public bool IsQuarterWord(string word) => Has(PlaceWordKinds.Quarter, word);

    /// <summary>The rank that a word or Roman numeral gives (1 to 20), or 0.</summary>
    public int Ordinal(string word) => Rank(PlaceWordKinds.Ordinal, word);

    /// <summary>A frequent word of one of the languages: never corrected into a place.</summary>
    public bool IsEveryday(string word) => everyday.Contains(word)
        || (word.Length > 5 && word[^1] == 's' && everyday.Contains(word[..^1])) || (word.Length > 6 && word.EndsWith("nt", StringComparison.Ordinal) && everyday.Contains(word[..^2]));

    /// <summary>True when every word of a run is an everyday or a small one: "d'un", "de la", "choisi le roi".</summary>
    public bool AreEveryday(PlaceText text, int start, int end)
    {
        // "Saint Denis": first names are frequent words, but no saint is.
        if (end > start + 1 && text[start].Key is "saint" or "sainte") return false;
        for (var i = start; i < end; i++)
        {
            var word = text[i];
            if (!IsColliding(word.Key) && !IsEveryday(word.Key) && !IsConnector(word.Text) && word.Key.Length > 2) return false;
        }

        return true;
    }

    /// <summary>An everyday word that is also the name of a place: a place only after a cue, or as an answer.</summary>
    public bool IsColliding(string word) => colliding.Contains(word);

    private int Rank(PlaceWordKinds kind, string word) => Has(kind, word) ? ranks[(kind, word)] : 0;

    public bool Has(PlaceWordKinds kind, string word) => kinds.TryGetValue(word, out var its) && (its & kind) != 0;

    public void ReadWords(ContentFile file, FaultList faults)
    {
        var table = new PlaceTable(file, stackalloc Range[2], faults);
        while (table.Next())
        {
            if (!Enum.TryParse<PlaceWordKinds>(table.Text(0).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
            {
                table.Fault("gazetteer-row", table.Text(0));
                continue;
            }

            var rank = 0;
            foreach (var group in table.Text(1).Split('|'))
            {
                rank++;
                foreach (var word in group.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Text.FoldedText.Key))
                {
                    kinds[word] = kinds.GetValueOrDefault(word) | kind;
                    ranks.TryAdd((kind, word), rank);
                }
            }
        }
    }

    /// <summary>One word a line; with a leading <c>*</c> it also names a place.</summary>
    public void ReadEveryday(ContentFile file)
    {
        foreach (var line in file.Text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#') continue;
            var word = line.TrimStart('*').ToString();
            everyday.Add(word);
            if (line[0] == '*') colliding.Add(word);
        }
    }
}
