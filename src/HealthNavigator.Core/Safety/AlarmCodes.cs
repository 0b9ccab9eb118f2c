using System.Collections.Immutable;

namespace HealthNavigator.Core.Safety;

/// <summary>The alarm codes of the public interface, the gravest first.</summary>
public static class AlarmCodes
{
    public const string Emergency = "emergency";
    public const string ChildDanger = "child-danger";
    public const string Suicide = "suicide";
    public const string Violence = "violence";

    public static readonly ImmutableArray<string> GravestFirst = [Emergency, ChildDanger, Suicide, Violence];
}
