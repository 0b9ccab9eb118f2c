using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Facts;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Schedules;

namespace HealthNavigator.Core.Knowledge;

/// <summary>Reads where, when and how to reach: the permanences, schedules and contacts of a service.</summary>
internal sealed partial class PermanenceReader(Gazetteer gazetteer, SourceReader sources)
{
    public ImmutableArray<Permanence> Read(ContentNode? list) => [.. (list?.Items ?? []).Select(One).OfType<Permanence>()];

    public Contact ReadContact(ContentNode? node)
    {
        if (node is null) return Contact.None;
        node.ExpectKeys("phones", "emails", "website", "source");
        return new Contact
        {
            Phones = [.. (node.Get("phones")?.Items ?? []).Select(Phone).OfType<Phone>()],
            Emails = [.. node.Texts("emails")],
            Website = node.Text("website"),
            Source = sources.Named(node),
        };
    }

    /// <summary>The schedule in the time zone and holiday zone of the place.</summary>
    public Schedule? ReadSchedule(ContentNode? node, Place? place, Source otherwise)
    {
        if (node is null) return null;
        var subdivision = place?.Department is { } department ? $"dep:{department}" : place?.Zones.FirstOrDefault(zone => zone.StartsWith("reg:be-", StringComparison.Ordinal));
        var setting = ScheduleSetting.Of(place?.Country ?? "fr", subdivision);
        return ScheduleReader.Read(node, setting with { Location = place?.Point, Source = otherwise, Sources = sources.All });
    }

    /// <summary>
    /// As France and Belgium print them: short numbers of two to six digits, nine or ten digits that begin with 0, or the international form
    /// (source: ITU-T E.164 and the national numbering plans).
    /// </summary>
    [GeneratedRegex(@"^(\d[ .]?){1,5}\d$|^0([ ./-]?\d){8,9}$|^\+(33|32)([ ./-]?\d){8,9}$|^\+(33|32)[ ]?\(0\)([ ./-]?\d){8,9}$")]
    private static partial Regex PhoneNumber();

    private static Phone? Phone(ContentNode node)
    {
        if (node.IsMap) node.ExpectKeys("number", "fr", "en", "source");
        if ((node.Scalar ?? node.RequiredText("number")) is not { } number) return null;
        if (!PhoneNumber().IsMatch(number))
        {
            node.Fault("not-a-phone", number);
            return null;
        }

        if (node.Scalar is not null) return new Phone(number, null);
        var note = node.Entries.Where(e => e.Key is "fr" or "en" && e.Value.Scalar is not null)
            .Select(e => KeyValuePair.Create(e.Key, e.Value.Scalar!)).ToList();
        return new Phone(number, note.Count == 0 ? null : new LocalizedText(note));
    }

    private Permanence? One(ContentNode node)
    {
        node.ExpectKeys("id", "place", "schedule", "contact", "accessibility", "source");
        var id = node.RequiredText("id");
        var location = node.Required("place") is { } place ? ReadLocation(place) : null;
        if (id is null || location is null) return null;
        var source = sources.Of(node);
        return new Permanence
        {
            Id = id,
            Location = location,
            Schedule = ReadSchedule(node.Get("schedule"), location.Place, source),
            Contact = ReadContact(node.Get("contact")),
            Accessibility = [.. (node.Get("accessibility")?.Items ?? []).Select(ReadAccessibility).OfType<Accessibility>()],
            Source = source,
        };
    }

    private Location? ReadLocation(ContentNode node)
    {
        node.ExpectKeys("name", "commune", "quarter", "address", "postcode", "lat", "lon", "source");
        if (node.RequiredText("commune") is not { } communeCode) return null;
        if (gazetteer.Find(communeCode) is not { } commune)
        {
            node.Get("commune")!.Fault("unknown-zone", communeCode);
            return null;
        }

        var quarter = node.Text("quarter") is { } quarterCode ? gazetteer.Find(quarterCode) : null;
        if (quarter is null && node.Get("quarter") is { } unknown) unknown.Fault("unknown-zone", unknown.Scalar ?? "");
        GeoPoint? point = null;
        if (node.Number("lat") is { } latitude && node.Number("lon") is { } longitude)
        {
            if (Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180) point = new GeoPoint(latitude, longitude);
            else node.Fault("not-coordinates", $"{latitude}, {longitude}");
        }

        return new Location
        {
            Name = node.Text("name"),
            Address = node.Text("address"),
            Postcode = node.Text("postcode"),
            Place = quarter ?? commune,
            Town = commune.Name,
            PostcodePoint = node.Text("postcode") is { } written && gazetteer.OfPostcode(commune, written) is var part && part != commune ? part.Point : null,
            Point = point,
        };
    }

    private Accessibility? ReadAccessibility(ContentNode node)
    {
        node.ExpectKeys("code", "fr", "en", "source");
        var texts = node.Entries.Where(e => e.Key is "fr" or "en" && e.Value.Scalar is not null)
            .Select(e => KeyValuePair.Create(e.Key, e.Value.Scalar!)).ToList();
        if (node.RequiredText("code") is { } code && texts.Count > 0) return new Accessibility(code, new LocalizedText(texts), sources.Of(node));
        node.Fault("not-a-text", "accessibility");
        return null;
    }
}
