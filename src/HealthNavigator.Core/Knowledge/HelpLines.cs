using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Knowledge;

/// <summary>The help lines of <c>knowledge/help-lines/</c>.</summary>
public sealed record HelpLines(ImmutableArray<HelpLine> All)
{
    public const string Folder = "knowledge/help-lines/";
    private const int MostShown = 3;
    private static readonly ImmutableArray<string> GeneralNeeds = ["health-rights", "general-medicine"];

    /// <summary>
    /// Lines of the country (of France when it is not known) that answer one of the needs, those that answer more of them first, then lines
    /// on rights and doctors, which help whoever finds nothing near. Lines for people the person is not one of are left out; those that
    /// answer now come first and those that are closed last, and those for everybody before those for people they may be one of.
    /// </summary>
    /// <param name="needs">What is wanted; empty = only the general lines.</param>
    /// <param name="country">ISO 3166-1 alpha-2 in lower case.</param>
    /// <param name="isFor">Whether the line is for the person.</param>
    /// <param name="isOpen">Whether it answers now.</param>
    public IEnumerable<HelpLine> For(ImmutableArray<string> needs, string? country, Func<HelpLine, Truth> isFor, Func<HelpLine, Truth> isOpen)
    {
        var national = All.Where(line => line.Country == (country ?? "fr") && isFor(line) != Truth.No).ToList();
        int Answered(HelpLine line, IReadOnlyCollection<string> some) => line.Needs.Count(some.Contains);
        IOrderedEnumerable<HelpLine> Sorted(IEnumerable<HelpLine> lines) => lines.OrderByDescending(line => Answered(line, needs))
            .ThenByDescending(isOpen).ThenBy(line => isFor(line) != Truth.Yes).ThenBy(line => line.Needs.Length);
        return Sorted(national.Where(line => Answered(line, needs) > 0)).Concat(Sorted(national.Where(line => Answered(line, GeneralNeeds) > 0)))
            .DistinctBy(line => line.Number).Take(MostShown);
    }

    public static HelpLines Load(IEnumerable<ContentFile> files, Taxonomies taxonomies, FaultList faults)
    {
        var lines = ImmutableArray.CreateBuilder<HelpLine>();
        foreach (var file in files)
        {
            foreach (var node in ContentNode.Parse(file, faults)?.Items ?? [])
            {
                node.ExpectKeys("id", "number", "country", "channels", "name", "says", "needs", "emergency", "hours", "audiences", "languages", "source", "expires");
                var (id, number, country) = (node.RequiredText("id"), node.RequiredText("number"), node.RequiredText("country"));
                var name = node.Required("name")?.AsLocalized();
                var source = node.Required("source")?.AsSource();
                var hours = node.Get("hours");
                hours?.ExpectKeys("always", "schedule");
                if (id is null || number is null || country is null || name is null || source is null) continue;
                lines.Add(new HelpLine
                {
                    Id = id,
                    Number = number,
                    Country = country,
                    Channels = [.. node.Texts("channels")],
                    Name = name,
                    Says = node.Localized("says"),
                    Needs = EligibilityReader.Codes(node, "needs", taxonomies.Needs),
                    AlwaysOpen = hours?.YesNo("always") ?? false,
                    Schedule = hours?.Get("schedule") is { } times ? ScheduleReader.Read(times, ScheduleSetting.Of(country, null) with { Source = source }) : null,
                    Audiences = node.Get("audiences") is null ? [] : EligibilityReader.Codes(node, "audiences", taxonomies.Audiences),
                    Source = source,
                    Expires = node.Day("expires"),
                });
            }
        }

        return new HelpLines(lines.ToImmutable());
    }
}
