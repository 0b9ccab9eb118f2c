namespace HealthNavigator.Core.Places;

/// <summary>What the words of <c>words.tsv</c> say of a place beside them; each is named there with hyphens (<c>after-number</c>).</summary>
[Flags]
internal enum PlaceWordKinds
{
    None = 0,
    AfterNumber = 1 << 0,
    Arrondissement = 1 << 1,
    Article = 1 << 2,
    Being = 1 << 3,
    Building = 1 << 4,
    City = 1 << 5,
    Connector = 1 << 6,
    Correction = 1 << 7,
    Counting = 1 << 8,
    Cue = 1 << 9,
    Department = 1 << 10,
    Determiner = 1 << 11,
    District = 1 << 12,
    Filler = 1 << 13,
    Hails = 1 << 14,
    Left = 1 << 15,
    Living = 1 << 16,
    Month = 1 << 17,
    Near = 1 << 18,
    Negation = 1 << 19,
    Of = 1 << 20,
    Ordinal = 1 << 21,
    OrdinalAbroad = 1 << 22,
    Origin = 1 << 23,
    Quarter = 1 << 24,
    RankEnding = 1 << 25,
    Street = 1 << 26,
    TakenBack = 1 << 27,
    Teen = 1 << 28,
    Unit = 1 << 29,
}
