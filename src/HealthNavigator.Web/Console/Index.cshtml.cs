using System.Collections.Immutable;
using HealthNavigator.Adapters;
using HealthNavigator.Core.Content;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Shared;
using NodaTime;

namespace HealthNavigator.Web.Console;

/// <summary>The list of services, and what needs somebody's attention.</summary>
internal sealed class IndexModel(KnowledgeService knowledge, TimeProvider time) : ProfessionalPage(knowledge, time)
{
    private readonly KnowledgeHost host = knowledge.Host;

    public LocalDate Today => Now.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).Date;

    public ListingFilter Filter { get; private set; } = new(null, null, null, null);

    public Listing Listing { get; private set; } = null!;

    public ImmutableArray<Fault> Faults { get; private set; } = [];

    public ImmutableArray<string> HeldBack { get; private set; } = [];

    public async Task OnGetAsync(string? text, string? territory, string? organization, string? state, CancellationToken cancellation)
    {
        Filter = new ListingFilter(text, territory, organization, state);
        Listing = await Listing.ReadAsync(host, Filter, Today, cancellation);
        Faults = [.. host.Sync.Faults.Concat(host.Faults).Distinct()];
        HeldBack = [.. (await HeldBackFile.AllAsync(host.Log, cancellation)).Keys.Order(StringComparer.Ordinal)];
    }
}
