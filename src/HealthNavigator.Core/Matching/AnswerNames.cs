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
}
