using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Learning;

/// <summary>
/// A table of what was learnt as a file: comment lines (#), then <c>labels</c>, <c>from</c> (the digest of the sentences), <c>bias</c> and <c>scale</c>,
/// each with its values on the line, then base64 of rows: the gap to the next feature as a varint, the number of its weights, and for each the label
/// and the weight, a byte each.
/// </summary>
internal static class LearnedTableText
{
    private const int LineLength = 160;

    /// <summary>Reads a table; what is not one is a fault, and the table knows nothing.</summary>
    public static LearnedTable Read(ContentFile file, FaultList faults)
    {
        var lines = file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToArray();
        if (Value(lines, 0, "labels") is { } labels && Value(lines, 1, "from") is [var from] && Numbers(Value(lines, 2, "bias")) is { } bias
            && Numbers(Value(lines, 3, "scale")) is { } scale && bias.Length == labels.Length && scale.Length == labels.Length)
        {
            var bytes = new byte[file.Text.Length];
            if (Convert.TryFromBase64String(string.Concat(lines.Skip(4)), bytes, out var length)
                && Rows(bytes.AsSpan(0, length), labels.Length) is { } rows)
                return LearnedTable.Of([.. labels], from, bias, scale, rows);
        }

        faults.Add(new Fault(file.Path, 0, "not-a-learned-table"));
        return LearnedTable.Empty;
    }

    /// <summary>The text of a table, without comment lines.</summary>
    public static string Write(LearnedTable table)
    {
        var bytes = new List<byte>();
        var last = -1;
        foreach (var (feature, weights) in table.Rows())
        {
            AddVarint(bytes, feature - last);
            last = feature;
            bytes.Add((byte)weights.Count);
            foreach (var (label, weight) in weights) bytes.AddRange([label, (byte)weight]);
        }

        var text = new StringBuilder();
        text.Append("labels ").AppendJoin(' ', table.Labels).Append("\nfrom ").Append(table.LearnedFrom).Append('\n');
        text.Append("bias ").AppendJoin(' ', table.Bias.Select(Written)).Append("\nscale ").AppendJoin(' ', table.Scale.Select(Written)).Append('\n');
        var packed = Convert.ToBase64String([.. bytes]);
        for (var at = 0; at < packed.Length; at += LineLength) text.Append(packed, at, Math.Min(LineLength, packed.Length - at)).Append('\n');
        return text.ToString();
    }

    private static string Written(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string[]? Value(string[] lines, int line, string key) =>
        line < lines.Length && lines[line].Split(' ') is [var name, .. var values] && name == key && values.Length > 0 ? values : null;

    private static float[]? Numbers(string[]? values)
    {
        if (values is null) return null;
        var numbers = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!float.TryParse(values[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        return numbers;
    }

    private static List<(int Feature, ImmutableArray<(byte Label, sbyte Weight)> Weights)>? Rows(ReadOnlySpan<byte> bytes, int labels)
    {
        var rows = new List<(int, ImmutableArray<(byte, sbyte)>)>();
        var (at, feature) = (0, -1);
        while (at < bytes.Length)
        {
            var (gap, shift) = (0, 0);
            do gap |= (bytes[at] & 127) << shift;
            while ((bytes[at++] & 128) != 0 && (shift += 7) < 28 && at < bytes.Length);
            feature += gap;
            if (gap < 1 || feature >= TextFeatures.Buckets || at >= bytes.Length || at + 1 + (bytes[at] * 2) > bytes.Length) return null;
            var weights = ImmutableArray.CreateBuilder<(byte, sbyte)>(bytes[at]);
            for (var i = at + 1; i < at + 1 + (bytes[at] * 2); i += 2)
            {
                if (bytes[i] >= labels) return null;
                weights.Add((bytes[i], (sbyte)bytes[i + 1]));
            }

            at += 1 + (bytes[at] * 2);
            rows.Add((feature, weights.MoveToImmutable()));
        }

        return rows;
    }

    private static void AddVarint(List<byte> bytes, int number)
    {
        for (; number > 127; number >>= 7) bytes.Add((byte)((number & 127) | 128));
        bytes.Add((byte)number);
    }
}
