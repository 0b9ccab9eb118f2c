using System.Collections.Immutable;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Directory;

/// <summary>Lines and generic addresses of an organisation. A named person's are never kept.</summary>
public sealed record Contact
{
    public static readonly Contact None = new();

    public ImmutableArray<Phone> Phones { get; init; } = [];

    public ImmutableArray<string> Emails { get; init; } = [];

    public string? Website { get; init; }

    /// <summary>Null when it is the source of the service.</summary>
    public Source? Source { get; init; }

    public bool IsEmpty => Phones.IsEmpty && Emails.IsEmpty && Website is null;
}

/// <param name="Number">As it is printed in its country.</param>
/// <param name="Note">What the line is for; null when not said.</param>
public sealed record Phone(string Number, LocalizedText? Note);
