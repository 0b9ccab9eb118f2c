namespace HealthNavigator.Core.Recognition;

/// <summary>One thing a term says: a code of its kind.</summary>
internal readonly record struct Meaning(string Kind, string Code);
