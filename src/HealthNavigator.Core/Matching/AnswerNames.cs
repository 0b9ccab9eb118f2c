namespace HealthNavigator.Core.Matching;

/// <summary>The kinds of answer a rule may depend on; they are the names of the answers of a conversation.</summary>
public static class AnswerNames
{
    public const string Need = "need";
    public const string Place = "place";
    public const string Quarter = "quarter";
    public const string Coverage = "coverage";
    public const string Age = "age";
    public const string Audience = "audience";
    public const string Situation = "situation";
    public const string Service = "service";
    public const string Referral = "referral";

    /// <summary>When the person wants to be received; no rule depends on it.</summary>
    public const string When = "when";

    /// <summary>What the person wants first (<c>nearest</c>, <c>soonest</c>); no rule depends on it.</summary>
    public const string Order = "order";

    /// <summary>How the person wants to be received (<c>phone</c>, <c>video</c>); no rule depends on it.</summary>
    public const string Channel = "channel";
}
