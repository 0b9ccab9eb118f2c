namespace HealthNavigator.Core.Places;

/// <summary>
/// Finds the parts of a text that name a street: "12 rue de Paris", "avenue du Général-Leclerc". Towns in them are no places of the person.
/// A street ends at a postcode, at punctuation, at a word like "à", or after the name that follows its first small words.
/// </summary>
internal sealed class StreetNames(Gazetteer gazetteer)
{
    private const int LongestStreet = 7;

    public List<Mention> Find(PlaceText text, List<Mention> numbers, List<Mention> names)
    {
        var streets = new List<Mention>();
        for (var i = 0; i < text.Count; i++)
        {
            // "Saulon-la-Rue", "La Chaussée": the word belongs to the name of a commune.
            if (!IsStreetWord(text, i) || names.Exists(n => n.Start <= i && n.End > i && n.End - n.Start > 1)) continue;
            var end = End(text, i, numbers, names);
            if (end > i + 1) streets.Add(new Mention { Kind = MentionKind.Name, Start = i, End = end, Candidates = [] });
            i = end - 1;
        }

        return streets;
    }

    // "Place", "Cours", "Mail", "r" and "pl" are streets only with a number before or a small word after.
    private bool IsStreetWord(PlaceText text, int i)
    {
        if (!gazetteer.Words.IsStreet(text[i].Text)) return false;
        if (text[i].Text.Length > 2 && !gazetteer.Words.IsEveryday(text[i].Key)) return true;
        return text[i - 1].Number >= 0 || text[i - 1].Text is "bis" or "ter" or "la" or "l" || gazetteer.Words.IsConnector(text[i + 1].Text) || text[i].Text is "rue" or "avenue" or "street" or "road";
    }

    private int End(PlaceText text, int street, List<Mention> numbers, List<Mention> names)
    {
        var i = street + 1;
        if (text[i].Number >= 0) return i;
        while (i < text.Count && !text[i].AfterBreak && gazetteer.Words.IsConnector(text[i].Text) && text[i].Text is not ("a" or "en" or "sur")) i++;
        // The first name after "rue de" is the street's own.
        if (names.Find(n => n.Start == i) is { } own && !text[i].AfterBreak) i = own.End;
        else if (i < text.Count && !text[i].AfterBreak && !StartsPlace(text, i, numbers)) i++;
        while (i < text.Count && i < street + LongestStreet && !text[i].AfterBreak && !StartsPlace(text, i, numbers))
        {
            // "rue de la Commune de Paris": after "de" it is still the name of the street.
            if (text[i - 1].Text is not ("de" or "d") && names.Exists(n => n.Start == i && IsTown(n) && !gazetteer.Words.AreEveryday(text, n.Start, n.End))) break;
            i++;
        }

        return i;
    }

    private static bool StartsPlace(PlaceText text, int i, List<Mention> numbers) =>
        text[i].Text is "a" or "at" or "in" or "dans" or "je" or "j" or "pres" or "vers" || numbers.Exists(n => n.Start == i && n.Kind is MentionKind.Postcode or MentionKind.Arrondissement);

    // Parts of Paris bear the names of its squares: every town has an avenue Jean-Jaurès.
    private bool IsTown(Mention name)
    {
        foreach (var alias in gazetteer.Names.Find(name.Key))
        {
            if (alias.Kind != AliasKind.Part && gazetteer.Entries[alias.Entry].Population >= 10000) return true;
        }

        return false;
    }
}
