namespace HealthNavigator.Core.Places;

/// <summary>What sort of name a text used; the order says nothing.</summary>
internal enum AliasKind : byte
{
    Official,

    /// <summary>"Havre" for Le Havre.</summary>
    WithoutArticle,

    /// <summary>A name in another language or script, or another current name.</summary>
    Other,

    /// <summary>A commune that was merged into it, or is delegated or associated.</summary>
    Former,

    /// <summary>A postal locality in it.</summary>
    Postal,

    /// <summary>A part of it that people give instead of it.</summary>
    Part,

    /// <summary>"Vitry" for Vitry-sur-Seine.</summary>
    Beginning,
}

/// <param name="Entry">Index of the entry named.</param>
/// <param name="Kind">What sort of name it is.</param>
/// <param name="Next">Index of the next alias of the same key, or -1.</param>
/// <param name="FirstWord">Letters of the first word of the name: "au Metz" is not Aumetz, "le Mans" is Le Mans.</param>
/// <param name="LastWord">Letters of its last word.</param>
internal readonly record struct PlaceAlias(int Entry, AliasKind Kind, int Next, byte FirstWord, byte LastWord);
