namespace HealthNavigator.Core.Safety.Patterns;

/// <summary>
/// What each written word may stand for: itself, the spelling of other words, a longer form of a <c>beginning*</c>, or a misspelling.
/// </summary>
internal sealed class Readings(Vocabulary vocabulary)
{
    private readonly Corrections corrections = new(vocabulary);

    /// <summary>The readings of a word, each one or more word numbers; none when no pattern can name it.</summary>
    public void Of(string word, List<int[]> readings)
    {
        readings.Clear();
        var number = vocabulary.NumberOf(word);
        if (number != Vocabulary.Unknown) readings.Add([number]);
        readings.AddRange(vocabulary.SpellingsOf(word));
        corrections.AddBeginnings(word, readings);
        if (number == Vocabulary.Unknown && readings.Count == 0) corrections.AddGuesses(word, readings);
    }

    /// <summary>The languages (a bit each) in which a reading holds a word that denies.</summary>
    public int DenyingIn(int[] reading)
    {
        var languages = 0;
        foreach (var number in reading) languages |= vocabulary.DenyingIn(number);
        return languages;
    }
}
