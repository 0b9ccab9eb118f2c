using System.Collections.Immutable;
using HealthNavigator.Core.Facts;

namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>A value of OpenStreetMap's <c>opening_hours</c>, read as far as it can be.</summary>
public sealed record OsmOpeningHours
{
    /// <summary>The longest text that is read; OpenStreetMap itself allows 255 characters.</summary>
    public const int LongestText = 4000;

    public required ImmutableArray<ScheduleLayer> Layers { get; init; }

    /// <summary>In the order of the text.</summary>
    public required ImmutableArray<OsmFault> Faults { get; init; }

    /// <summary>What could not be read, as words; it stands as a note on the layers too.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Reads a value; it never fails. With nothing readable there is no layer, which is: nothing is known.</summary>
    public static OsmOpeningHours Parse(string text)
    {
        if (text.Length > LongestText)
            return new OsmOpeningHours { Layers = [], Faults = [new OsmFault(0, text.Length, "osm-too-long", $"{text.Length}", IsLost: true)], Notes = [] };
        var parser = new OsmParser(text).Run();
        var layers = OsmLayers.From(parser.Rules);
        var faults = parser.Faults.ToList();
        if (layers.Length > Schedule.MostLayers)
        {
            faults.Add(new OsmFault(0, text.Length, "osm-too-many-rules", $"{layers.Length}", IsLost: true));
            layers = layers[..Schedule.MostLayers];
        }

        var notes = parser.Lost.Where(words => words.Length > 0).ToImmutableArray();
        return new OsmOpeningHours { Layers = notes.IsEmpty ? layers : Noted(layers, notes), Faults = [.. faults.OrderBy(f => f.Start)], Notes = notes };
    }

    /// <summary>Words that were not understood may concern every opening: they are said with each, and an appointment in them holds for each.</summary>
    private static ImmutableArray<ScheduleLayer> Noted(ImmutableArray<ScheduleLayer> layers, ImmutableArray<string> notes)
    {
        var words = string.Join(" ; ", notes);
        var note = new LocalizedText([new("fr", words)]);
        var appointment = AppointmentWords.In(words);
        var open = layers.Select(layer => layer.State == OpeningState.Closed ? layer : layer with
        {
            Note = layer.Note ?? note,
            State = appointment && layer.State == OpeningState.Open ? OpeningState.ByAppointment : layer.State,
        }).ToImmutableArray();
        if (open.Any(layer => layer.State != OpeningState.Closed)) return open;

        // Only closings were understood: the words are all that is known of when people are received.
        return open.Insert(0, new ScheduleLayer
        {
            Recurrence = Recurrence.EveryDay,
            Times = DayTimes.NotKnown,
            State = appointment ? OpeningState.ByAppointment : OpeningState.Unknown,
            Note = note,
        });
    }
}
