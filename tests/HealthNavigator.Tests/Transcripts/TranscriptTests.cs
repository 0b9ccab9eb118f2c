using HealthNavigator.Core.Dialogs;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Transcripts;

/// <summary>Every conversation of <c>dialogs/**/*.chat</c>, played on the repository's knowledge.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string> All => [.. Scripts.Keys];

    private static Dictionary<string, ChatScript> Scripts { get; } = Repository.Files
        .Where(file => file.Path.EndsWith(".chat", StringComparison.Ordinal))
        .SelectMany(ChatScript.Read)
        .ToDictionary(script => $"{script.Path} {script.Name}");

    [Theory]
    [MemberData(nameof(All))]
    public void Transcript_Played_SaysWhatIsWritten(string name) =>
        AssertPlays(name, conversation => conversation);

    /// <summary>Nothing but the carried value survives between two turns: as if the process had been restarted there.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Transcript_PlayedWithOnlyTheEncodedValueCarried_SaysWhatIsWritten(string name) =>
        AssertPlays(name, conversation => ConversationCodec.Decode(ConversationCodec.Encode(conversation))!);

    private static void AssertPlays(string name, Func<Conversation, Conversation> betweenTurns)
    {
        var failures = new ChatPlayer(Repository.Snapshot, betweenTurns).Play(Scripts[name]);
        Assert.True(failures.Count == 0, $"{name}\n{string.Join("\n", failures)}");
    }
}
