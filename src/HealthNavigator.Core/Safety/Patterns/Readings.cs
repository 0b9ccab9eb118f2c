namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// What each written word may stand for: itself, the spelling of other words, a longer form of a <c>beginning*</c>, or a misspelling.
/// </summary>
internal sealed class Readings(Vocabulary vocabulary)
{
    private readonly Corrections corrections = new(vocabulary);

    /// <summary>Shorter than that, a denying word found inside a guess ("ни" in "заниматься") is chance.</summary>
    private const int ShortestGuessedDenial = 3;

    /// <summary>
    /// Fills in the readings of a word, each one or more word numbers; none when no pattern can name it. Gives the languages (a bit each) in
    /// which the word denies.
    /// </summary>
    public int Of(string word, List<int[]> readings)
    {
        readings.Clear();
        var number = vocabulary.NumberOf(word);
        if (number != Vocabulary.Unknown) readings.Add([number]);
        readings.AddRange(vocabulary.SpellingsOf(word));
        corrections.AddBeginnings(word, readings);
        if (number != Vocabulary.Unknown || readings.Count > 0) return DenyingIn(readings, 1);
        corrections.AddGuesses(word, readings);
        return DenyingIn(readings, ShortestGuessedDenial);
    }

    private int DenyingIn(List<int[]> readings, int shortest)
    {
        var languages = 0;
        foreach (var reading in readings)
        {
            foreach (var number in reading)
            {
                if (vocabulary.Texts[number].Length >= shortest) languages |= vocabulary.DenyingIn(number);
            }
        }

        return languages;
    }
}
