using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthNavigator.Adapters.Geocoding;

/// <summary>
/// The text of <c>knowledge/positions.yaml</c>: one position a line. Lines are replaced and added one by one, so that comments, order and what
/// somebody has corrected by hand stay.
/// </summary>
public static class PositionFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public const string Beginning = """
        # Exact positions of permanences, found from their addresses by a geocoder (navigator geocode). A position holds while the address stays as
        # it is written here. To correct one, change its numbers; to drop one, delete its line.

        """;

    /// <summary>The text with these positions: each replaces the line of its permanence or goes to the end.</summary>
    public static string With(string? text, IEnumerable<FoundPosition> positions)
    {
        var lines = (text ?? Beginning).TrimEnd('\n').Split('\n').ToList();
        foreach (var position in positions)
        {
            var start = $"- {{permanence: {position.Permanence},";
            var at = lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal));
            if (at < 0) lines.Add(Line(start, position));
            else lines[at] = Line(start, position);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Line(string start, FoundPosition position)
    {
        var score = position.Score is { } sure ? string.Create(CultureInfo.InvariantCulture, $" score: {sure:0.00},") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start} address: {Text(position.Address)}, lat: {position.Point.Latitude:0.00000}, lon: {position.Point.Longitude:0.00000}, precision: house,{score} from: {Text(position.From)}, on: {position.On:yyyy-MM-dd}}}");
    }

    // A JSON string is a YAML string.
    private static string Text(string value) => JsonSerializer.Serialize(value, Readable);
}
