namespace HealthNavigator.Core.Knowledge;

/// <summary>Authors that are not operators. No operator may bear one of these names.</summary>
public static class RevisionAuthor
{
    /// <summary>The files of <c>knowledge/</c>.</summary>
    public const string Files = "files";
}
