namespace HealthNavigator.Core.Knowledge;

/// <summary>Why the files made a revision: codes of wordings <c>revision.why.&lt;code&gt;</c>.</summary>
public static class RevisionReason
{
    public const string FileAdded = "file-added";

    public const string FileChanged = "file-changed";

    public const string FileGone = "file-gone";
}
