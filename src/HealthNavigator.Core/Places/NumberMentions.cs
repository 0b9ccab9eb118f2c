using System.Globalization;

namespace HealthNavigator.Core.Places;

/// <summary>Places that a text names by number: postcodes, départements, arrondissements.</summary>
internal sealed class NumberMentions(Gazetteer gazetteer)
{
    private const double Certain = 20;
    private const int LeastCued = 75;

    /// <summary>Weight of four digits that may be a Belgian postcode: a named French town is worth more.</summary>
    public const double BareBelgian = 12;
    private static readonly (string City, string Name, int Count, string Prefix)[] Cities =
        [("75056", "paris", 20, "751"), ("13055", "marseille", 16, "132"), ("69123", "lyon", 9, "6938")];

    private PlaceWords Words => gazetteer.Words;

    public List<Mention> Find(PlaceText text, PlaceContext context)
    {
        var found = new List<Mention>();
        for (var i = 0; i < text.Count; i++)
        {
            var mention = Postcode(text, i) ?? BelgianPostcode(text, i, context) ?? Arrondissement(text, i, context) ?? Department(text, i, context);
            if (mention is null) continue;
            found.Add(mention);
            i = Math.Max(i, mention.End - 1);
        }

        return found;
    }

    // 93200, "93 200", "97.300", "F-93200".
    private Mention? Postcode(PlaceText text, int i)
    {
        var (number, end) = (text[i].Number, i + 1);
        if (text[i].Text.Length == 2 && text[i + 1].Text.Length == 3 && text.Joined(i + 1, ".-") && text[i + 1].Number >= 0)
        {
            // Two digits and three more are also a piece of a telephone number: then other digits stand around.
            if ((text[i - 1].Number >= 0 && text.Joined(i, ".-")) || (text[i + 2].Number >= 0 && text.Joined(i + 2, ".-"))) return null;
            (number, end) = (number * 1000 + text[i + 1].Number, i + 2);
        }
        else if (text[i].Text.Length != 5)
        {
            return null;
        }

        if (number < 1000 || Words.IsUnit(text[end].Text)) return null;
        // Without its zero ("1000" for Bourg-en-Bresse) a number is nothing certain; CEDEX numbers of a town are near its own.
        var communes = gazetteer.Postcodes.GetValueOrDefault(number) ?? gazetteer.Postcodes.GetValueOrDefault(number / 100 * 100) ?? gazetteer.Postcodes.GetValueOrDefault(number / 1000 * 1000);
        if (communes is null || number < 1000) return null;
        return Of(MentionKind.Postcode, i, end, communes.Where(c => gazetteer.Entries[c].Country == "fr"), Certain);
    }

    // "B-1070", "BE 1070"; bare "1070" as an answer or beside a Belgian name.
    private Mention? BelgianPostcode(PlaceText text, int i, PlaceContext context)
    {
        var number = text[i].Number;
        if (text[i].Text.Length != 4 || number < 1000 || !gazetteer.Postcodes.TryGetValue(number, out var communes)) return null;
        var marked = text[i - 1].Text is "b" or "be";
        // "aux 4000" is a quarter, "1000 mg" a dose, "depuis 2000" a year.
        if (Words.IsUnit(text[i + 1].Text) || text[i - 1].Text is "les" or "aux" or "des" or "cite" or "depuis") return null;
        if (!marked && number is >= 1900 and <= 2100 && !(context.Answering && text.Count <= 2)) return null;
        var named = NamesOne(text, i + 1, communes) || NamesOne(text, i - 1, communes);
        if (!marked && !named && IsMeasured(text, i + 1)) return null;
        if (!marked && !context.Answering && context.Known?.Country != "be" && !Words.IsCue(text[i - 1].Text) && !named) return null;
        return Of(MentionKind.Postcode, marked ? i - 1 : i, i + 1, communes.Where(c => gazetteer.Entries[c].Country == "be"), marked || named ? Certain : BareBelgian);
    }

    private bool NamesOne(PlaceText text, int i, List<int> communes) =>
        gazetteer.Names.Find(text[i].Key).Any(alias => communes.Contains(alias.Entry) || gazetteer.Entries[alias.Entry].Country == "be");

    private Mention? Arrondissement(PlaceText text, int i, PlaceContext context)
    {
        var (rank, end, marked) = Rank(text, i);
        var foreign = rank == 0;
        if (foreign) (rank, end, marked) = ForeignRank(text, i);
        if (rank is < 1 or > 20 || Words.IsMonth(text[end].Text)) return null;
        var arrondissementWord = false;
        // "mars 15eme" is Marseille; "15 mars" was a date.
        if (marked && !foreign && text[i - 1].Text == "mars" && text[i - 2].Number < 0 && rank <= Cities[1].Count)
            return Of(MentionKind.Arrondissement, i - 1, end, [Index(1, rank)], Certain);
        // "distrito 19 de París", "10de arrondissement van Parijs": only beside the city.
        var first = i > 0 && !text[i].AfterBreak && Words.IsDistrict(text[i - 1].Text) ? i - 1 : i;
        var after = end;
        while (Words.IsDistrict(text[after].Text)) after++;
        if ((first < i || after > end || foreign) && CityAround(text, first, after) is { } abroad && rank <= Cities[abroad.City].Count)
            return Of(MentionKind.Arrondissement, Math.Min(first, abroad.Start), Math.Max(after, abroad.End), [Index(abroad.City, rank)], Certain);
        if (foreign) return null;
        while (Words.IsArrondissement(text[end].Text))
        {
            end++;
            arrondissementWord = marked = true;
        }

        if (CityAround(text, i, end) is { } near && rank <= Cities[near.City].Count && (marked || (near.Adjacent && !IsMeasured(text, end))))
        {
            var (start, last, chosen) = (Math.Min(i, near.Start), Math.Max(end, near.End), Index(near.City, rank));
            // "Marseille (13)" is the département; "Marseille 13" may be either.
            if (!marked && rank == 13 && Cities[near.City].Name == "marseille" && text[i - 1].Text is not ("le" or "du"))
                return text.Joined(i, "") ? Either(start, last, chosen, near.City) : null;
            return Of(MentionKind.Arrondissement, start, last, [chosen], Certain);
        }

        if ((IsMeasured(text, end) && !arrondissementWord) || text[i].Text[0] == '0') return null;
        var whole = context.Answering && text.Count <= end - i + 2;
        var introduced = text[i - 1].Text is "le" or "du" or "au" or "the" or "el" or "het";
        var located = introduced && (Words.IsCue(text[i - 2].Text) || Words.IsLiving(text[i - 2].Text) || text[i - 2].Text is "cest" or "est" or "suis" or "" || whole);
        // "in 13e", "prin 18e": with its ending a number behind a cue is one, too.
        var cued = marked && char.IsAsciiDigit(text[i].Text[0]) && Words.IsCue(text[i - 1].Text) && !text[i].AfterBreak;
        if (!arrondissementWord && !whole && !(introduced && marked) && !located && !cued) return null;
        if (!arrondissementWord && text[i].Text is "i" or "v" or "x" or "second" or "seconde" or "premier" or "premiere" && !whole) return null;
        var known = Enumerable.Range(0, Cities.Length).FirstOrDefault(c => context.Known?.Zones.Contains(Cities[c].City) == true, -1);
        var options = Enumerable.Range(0, Cities.Length).Where(c => rank <= Cities[c].Count && (known < 0 || c == known)).Select(c => Index(c, rank)).ToList();
        if (options.Count == 0) return null;
        var candidates = options.Select(entry => new Candidate(entry, Math.Log(CityPopulation(entry)))).ToList();
        if (!marked && known < 0 && gazetteer.IndexOf("dep:" + rank.ToString("00", CultureInfo.InvariantCulture)) is { } department)
            candidates.Add(new Candidate(department, 11.5));
        return new Mention { Kind = MentionKind.Arrondissement, Start = i, End = end, Candidates = candidates, Weight = marked ? 8 : 5 };
    }

    // The département by its number: "le 93", "dans le 2A", "(974)", "dep 33", or alone as an answer.
    private Mention? Department(PlaceText text, int i, PlaceContext context)
    {
        var word = text[i].Text;
        if (word.Length is < 2 or > 3 || !char.IsAsciiDigit(word[0]) || gazetteer.IndexOf("dep:" + word.ToUpperInvariant()) is not { } entry) return null;
        if (text[i - 1].Number >= 0 && !text[i].AfterBreak) return null;
        var introduced = text[i - 1].Text is "le" or "du" or "the" && (text[i - 2].Text is "" or "dans" or "est" or "cest" || Words.IsCue(text[i - 2].Text) || Words.IsLiving(text[i - 2].Text));
        introduced |= Words.IsCue(text[i - 1].Text) && (Words.IsLiving(text[i - 2].Text) || i == 1);
        // "prin 93?": few other things are counted so high behind a cue, and nothing after it.
        introduced |= Words.IsCue(text[i - 1].Text) && text[i].Number >= LeastCued && !text[i].AfterBreak && (text[i + 1].Text.Length == 0 || text[i + 1].AfterBreak);
        var titled = Words.IsDepartmentWord(text[i - 1].Text) || Words.IsDepartmentWord(text[i - 2].Text);
        var alone = context.Answering && text.Count <= 2;
        var measured = IsMeasured(text, i + 1);
        var weight = measured && !titled ? -10 : titled || alone || introduced ? 6 : -1;
        return new Mention { Kind = MentionKind.Department, Start = i, End = i + 1, Candidates = [new Candidate(entry, 12)], Weight = weight };
    }

    // "19 ans", "le 18 novembre", "3e étage": a noun follows, so the number counts something else.
    private bool IsMeasured(PlaceText text, int next)
    {
        var word = text[next];
        if (word.Text.Length == 0 || word.AfterBreak || word.Number >= 0) return false;
        if (Words.IsUnit(word.Text)) return true;
        if (!word.Capital && Words.IsColliding(word.Key) && !Words.IsCue(word.Text) && !Words.IsConnector(word.Text) && !Words.Has(PlaceWordKinds.AfterNumber, word.Text)) return true;
        return !Words.IsCue(word.Text) && !Words.IsConnector(word.Text) && !Words.IsArticle(word.Text) && !Words.IsArrondissement(word.Text) && !Words.Has(PlaceWordKinds.Correction, word.Text)
            && !Words.Has(PlaceWordKinds.AfterNumber, word.Text) && !gazetteer.Names.Contains(word.Key);
    }

    private (int Rank, int End, bool Marked) Rank(PlaceText text, int i)
    {
        var word = text[i].Text;
        if (word.Length == 0) return (0, i, false);
        if (text[i].Number is > 0 and <= 20)
        {
            // "18-й": the ending is a word of its own.
            var ended = Words.Has(PlaceWordKinds.RankEnding, text[i + 1].Text) && !text[i + 1].AfterBreak && text.Joined(i + 1, "-") && text[i + 1].Span.Start - text[i].Span.End == 1;
            return (text[i].Number, ended ? i + 2 : i + 1, ended);
        }

        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 1 or 2 && Words.Has(PlaceWordKinds.RankEnding, word[digits..])) return (int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture), i + 1, true);
        if (word == "dix" && Words.Ordinal(text[i + 1].Text) is >= 7 and <= 9 and var unit && !text[i + 1].AfterBreak) return (10 + unit, i + 2, true);
        if (Words.Ordinal(word) is > 0 and var rank) return (rank, i + 1, !Roman(word));
        if (word.Length > 2 && word.EndsWith('e') && Roman(word[..^1]) && Words.Ordinal(word[..^1]) is > 0 and var roman) return (roman, i + 1, true);
        return (0, i, false);
    }

    private (int Rank, int End, bool Marked) ForeignRank(PlaceText text, int i)
    {
        var rank = Words.ForeignOrdinal(text[i].Text);
        // Arabic says the ten after the unit.
        return rank is > 0 and < 10 && Words.Has(PlaceWordKinds.Teen, text[i + 1].Text) ? (rank + 10, i + 2, true) : (rank, i + 1, rank > 0);
    }

    private static bool Roman(string word) => word.All(c => c is 'i' or 'v' or 'x');

    // The city before ("Paris 19", "Lyon dans le 3e") or after ("19e arrondissement de Paris", "le 3e à Lyon").
    private (int City, int Start, int End, bool Adjacent)? CityAround(PlaceText text, int start, int end)
    {
        for (var i = start - 1; i >= Math.Max(0, start - 4); i--)
        {
            var city = Words.City(text[i].Key) is >= 0 and var known ? known : CityNamed(text[i].Key);
            if (city >= 0) return (city, i, i + 1, i == start - 1);
            if (text[i + 1].AfterBreak && i + 1 != start) break;
            if (!Words.IsConnector(text[i].Text) && !Words.IsCue(text[i].Text) && !Words.IsArticle(text[i].Text) && !Words.IsDistrict(text[i].Text) && !Words.Has(PlaceWordKinds.Of, text[i].Text)) break;
        }

        for (var i = end; i <= end + 3; i++)
        {
            var city = Words.City(text[i].Key) is >= 0 and var known ? known : CityNamed(text[i].Key);
            if (city >= 0) return (city, i, i + 1, i == end && !text[i].AfterBreak);
            if (!Words.IsConnector(text[i].Text) && !Words.IsCue(text[i].Text) && !Words.IsDistrict(text[i].Text) && !Words.Has(PlaceWordKinds.Of, text[i].Text)) break;
        }

        return null;
    }

    // In any script: "باريس 18".
    private int CityNamed(string key)
    {
        if (key.Length < 4) return -1;
        var plain = Array.FindIndex(Cities, c => c.Name == key);
        if (plain >= 0 || key[0] < 'z') return plain;
        return Array.FindIndex(Cities, c => gazetteer.Names.Find(key).Any(alias => gazetteer.Entries[alias.Entry].Code == c.City));
    }

    private Mention Either(int start, int end, int arrondissement, int city) => new()
    {
        Kind = MentionKind.Arrondissement, Start = start, End = end, Weight = Certain,
        Candidates = [new Candidate(gazetteer.IndexOf(Cities[city].City) ?? arrondissement, 1), new Candidate(arrondissement, 1)],
    };

    private int Index(int city, int rank)
    {
        var code = Cities[city].Prefix + rank.ToString(Cities[city].Prefix.Length == 3 ? "00" : "0", CultureInfo.InvariantCulture);
        return gazetteer.IndexOf(code) ?? gazetteer.IndexOf(Cities[city].City) ?? 0;
    }

    private int CityPopulation(int entry) =>
        gazetteer.Entries[entry].Parent is { } city && gazetteer.IndexOf(city) is { } index ? Math.Max(1, gazetteer.Entries[index].Population) : 1;

    private Mention? Of(MentionKind kind, int start, int end, IEnumerable<int> entries, double weight)
    {
        var list = entries.ToList();
        // The postcode of an arrondissement is also one of its city: the finer place is meant.
        list.RemoveAll(entry => list.Exists(other => gazetteer.Entries[other].Parent == gazetteer.Entries[entry].Code));
        if (list.Count == 0) return null;
        var candidates = list.Select(entry => new Candidate(entry, Math.Log(gazetteer.Entries[entry].Population + 50))).ToList();
        return new Mention { Kind = kind, Start = start, End = end, Candidates = candidates, Weight = weight };
    }
}
