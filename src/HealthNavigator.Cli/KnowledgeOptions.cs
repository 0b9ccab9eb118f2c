using System.CommandLine;
using HealthNavigator.Adapters;
using HealthNavigator.Adapters.Files;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using NodaTime;

namespace HealthNavigator.Cli;

/// <summary>The two options every verb takes to say which knowledge it works on.</summary>
internal sealed class KnowledgeOptions
{
    private readonly Option<string?> knowledge = new("--knowledge") { Description = "Folder with knowledge/ and dialogs/ (default: the repository's)" };
    private readonly Option<string?> store = new("--store") { Description = "LiteDB file that the web host uses, instead of the files" };

    public void AddTo(Command command)
    {
        command.Add(knowledge);
        command.Add(store);
    }

    /// <summary>Where its files stand; null when they are not found.</summary>
    public ContentFolder? FolderOf(ParseResult parsed) => ContentFolder.Locate(parsed.GetValue(knowledge), new FaultList());

    /// <summary>Loads it as it is at the instant, with everything that is wrong in it.</summary>
    public Task<BuiltSnapshot> LoadAsync(ParseResult parsed, Instant at, bool forAuthors = false) =>
        KnowledgeLoader.LoadAsync(parsed.GetValue(knowledge), parsed.GetValue(store), at, forAuthors);
}
