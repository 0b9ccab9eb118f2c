using System.Collections.Immutable;
using HealthNavigator.Adapters;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Text;
using NodaTime;

namespace HealthNavigator.Web.Console;

/// <summary>The services of the log, filtered. Nothing in a filter is about a person, so it stands in the address.</summary>
internal sealed record Listing
{
    public required ImmutableArray<ListingRow> All { get; init; }

    public required ImmutableArray<ListingRow> Shown { get; init; }

    public IEnumerable<string> Territories => All.Select(row => row.Territory).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<(string Id, string Name)> Organizations =>
        All.Select(row => row.Service?.Organization).OfType<Core.Directory.Organization>().DistinctBy(one => one.Id).OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => (one.Id, one.Name));

    public static async Task<Listing> ReadAsync(KnowledgeHost host, ListingFilter filter, LocalDate today, CancellationToken cancellation)
    {
        var services = host.Current.Services;
        var heldBack = await HeldBackFile.AllAsync(host.Log, cancellation);
        ImmutableArray<ListingRow> all =
        [
            .. (await host.Log.HeadsAsync(cancellation)).Where(head => DocumentIds.IsService(head.DocumentId))
                .Select(head => new ListingRow(
                    head, head.Withdrawn ? null : services.GetValueOrDefault(DocumentIds.Local(head.DocumentId)), heldBack.ContainsKey(head.DocumentId)))
                .OrderBy(row => row.Id, StringComparer.Ordinal),
        ];
        return new Listing { All = all, Shown = [.. all.Where(row => filter.Keeps(row, today))] };
    }
}

/// <summary>What the list is narrowed to; null = everything.</summary>
internal sealed record ListingFilter(string? Text, string? Territory, string? Organization, string? State)
{
    public bool Keeps(ListingRow row, LocalDate today) =>
        (Territory is null || row.Territory == Territory)
        && (Organization is null || row.Service?.Organization.Id == Organization)
        && (State is null || row.States(today).Contains(State))
        && (Text is null || Words(Text).All(Words(row.Head.DocumentId + "\n" + row.Head.Text).ToHashSet().Contains) || Holds(row, Text));

    /// <summary>Parts of words are found too: the text of the document, folded, holds what is looked for.</summary>
    private static bool Holds(ListingRow row, string text) =>
        string.Join(' ', Words(row.Head.DocumentId + "\n" + row.Head.Text)).Contains(string.Join(' ', Words(text)), StringComparison.Ordinal);

    private static IEnumerable<string> Words(string text) => FoldedText.Of(text).Tokens.Select(token => token.Text);
}
