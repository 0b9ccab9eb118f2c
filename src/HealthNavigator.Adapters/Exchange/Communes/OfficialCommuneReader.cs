using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Adapters.Exchange.Communes;

/// <summary>
/// Reads the official list of communes (<c>https://geo.api.gouv.fr/communes?fields=code,nom,mairie,centre,population,codesPostaux,codeEpci</c>,
/// JSON). Any field but the code may be missing; what is there and cannot be read is a fault with its line and the commune it stands in, and
/// the rest of that commune is kept.
/// </summary>
public sealed partial class OfficialCommuneReader(string file, FaultList faults)
{
    /// <summary>The communes in the order of the file; a code that comes twice is kept once.</summary>
    public ImmutableArray<OfficialCommune> Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });
        var found = new Dictionary<string, OfficialCommune>(StringComparer.Ordinal);
        var (line, counted, number) = (1, 0, 0);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                faults.Add(new Fault(file, 1, "import-not-a-list"));
                return [];
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                number++;
                var start = (int)reader.TokenStartIndex;
                line += bytes.AsSpan(counted, start - counted).Count((byte)'\n');
                counted = start;
                if (One(JsonElement.ParseValue(ref reader), line, number) is { } commune && !found.TryAdd(commune.Code, commune)) Report(line, number, commune.Code, "import-twice", commune.Code);
            }
        }
        catch (JsonException problem)
        {
            // Half a list is a broken download: none of it is taken.
            faults.Add(new Fault(file, (int)(problem.LineNumber ?? 0) + 1, "import-not-json"));
            return [];
        }

        return [.. found.Values];
    }

    private OfficialCommune? One(JsonElement json, int line, int number)
    {
        var code = json.ValueKind == JsonValueKind.Object ? Text(json, "code") : null;
        if (code is null || !CodePattern().IsMatch(code))
        {
            Report(line, number, code ?? "", "import-code", code ?? "");
            return null;
        }

        var name = Text(json, "nom")?.Trim();
        if (name is "" || name?.IndexOfAny(['\t', '\n', '\r']) >= 0)
        {
            Report(line, number, code, "import-name", "nom");
            name = null;
        }

        return new OfficialCommune
        {
            Code = code,
            Line = line,
            Name = name,
            TownHall = Point(json, "mairie"),
            Centre = Point(json, "centre"),
            Population = Population(json),
            Postcodes = Postcodes(json),
            Epci = Text(json, "codeEpci"),
        };

        GeoPoint? Point(JsonElement all, string field)
        {
            if (!all.TryGetProperty(field, out var point) || point.ValueKind == JsonValueKind.Null) return null;
            // GeoJSON writes the longitude first.
            if (point.ValueKind == JsonValueKind.Object && point.TryGetProperty("coordinates", out var pair) && pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() >= 2
                && Degrees(pair[1], 90) is { } latitude && Degrees(pair[0], 180) is { } longitude) return new GeoPoint(latitude, longitude);
            Report(line, number, code, "import-point", field);
            return null;
        }

        int? Population(JsonElement all)
        {
            if (!all.TryGetProperty("population", out var value) || value.ValueKind == JsonValueKind.Null) return null;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var people) && people >= 0) return people;
            Report(line, number, code, "import-number", "population");
            return null;
        }

        ImmutableArray<string> Postcodes(JsonElement all)
        {
            if (!all.TryGetProperty("codesPostaux", out var list) || list.ValueKind == JsonValueKind.Null) return [];
            var sound = ImmutableArray.CreateBuilder<string>();
            foreach (var value in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToArray() : [list])
            {
                if (value.ValueKind == JsonValueKind.String && PostcodePattern().IsMatch(value.GetString()!)) sound.Add(value.GetString()!);
                else Report(line, number, code, "import-postcode", value.ToString());
            }

            return [.. sound.Distinct().Order(StringComparer.Ordinal)];
        }
    }

    private static double? Degrees(JsonElement value, double most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most ? degrees : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Report(int line, int number, string commune, string code, string detail) =>
        faults.Add(new Fault(file, line, code, $"#{number} {commune}: {detail}"));

    [GeneratedRegex(@"^(\d{5}|2[AB]\d{3})$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^\d{5}$")]
    private static partial Regex PostcodePattern();
}
