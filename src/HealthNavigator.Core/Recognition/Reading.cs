namespace HealthNavigator.Core.Recognition;

/// <summary>One way to read a written word: as a word of the lexicons, or as several ("jsui" is "je suis").</summary>
/// <param name="Words">Numbers of the words in the <see cref="Vocabulary"/>, one or more.</param>
/// <param name="Distance">Edit distance to what was written.</param>
internal readonly record struct Reading(int[] Words, int Distance);
