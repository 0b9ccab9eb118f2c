namespace HealthNavigator.Core.Places;

/// <summary>
/// Words that keys run together must not make names of: "à Brest" is not Abrest and "d'Angers" not Dangers, unless the name has that word
/// apart itself ("Le Mans", "L'Haÿ"). An article may be part of a larger town's name: "le vallois perret".
/// </summary>
internal static class GluedWords
{
    private const int LargeEnoughForArticle = 10000;
    private const int FewLetters = 6;

    public static bool Allow(Gazetteer gazetteer, PlaceText text, int start, int end, PlaceAlias alias)
    {
        var (first, last) = (text[start].Text, text[end - 1].Text);
        // "ca am" is no Caen and "vai se" no Vaise: everyday words make no name of one word.
        var letters = text.Key(start, end).Length;
        if ((alias.FirstWord >= letters || (alias.FirstWord == 0 && letters <= FewLetters)) && gazetteer.Words.AreEveryday(text, start, end)) return false;
        if (IsArticle(first) && alias.FirstWord != first.Length && gazetteer.Entries[alias.Entry].Population < LargeEnoughForArticle) return false;
        return (!IsPreposition(first) || alias.FirstWord == first.Length) && (!IsPreposition(last) || alias.LastWord == last.Length);
    }

    public static bool IsPreposition(string word) =>
        word is "au" or "aux" or "de" or "du" or "des" or "en" or "et" or "ou" or "in" or "at" or "to" or "un" or "une" or "te" or "da" or "di" or "do" or "no" or "na" or "em"
        || (word.Length == 1 && word[0] is not 'l' && char.IsAsciiLetter(word[0]));

    private static bool IsArticle(string word) => word is "le" or "la" or "les" or "l";
}
