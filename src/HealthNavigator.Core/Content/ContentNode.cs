using System.Globalization;
using HealthNavigator.Core.Facts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthNavigator.Core.Content;

/// <summary>
/// A place in a YAML file that knows its file and line. Readers ask it for what they expect; what is missing or of the wrong shape
/// becomes a <see cref="Fault"/> and a null, so that one load reports everything at once.
/// </summary>
public sealed class ContentNode
{
    private readonly YamlNode node;
    private readonly FaultList faults;
    private readonly int lineOffset;

    private ContentNode(string file, YamlNode node, FaultList faults, int lineOffset) =>
        (File, this.node, this.faults, this.lineOffset) = (file, node, faults, lineOffset);

    public string File { get; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line => (int)node.Start.Line + lineOffset;

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    /// <summary>The text of a scalar; null for a map, a list or an empty value.</summary>
    public string? Scalar => node is YamlScalarNode { Value: { } value } scalar
        && !(scalar.Style == ScalarStyle.Plain && value is "" or "~" or "null") ? value : null;

    /// <summary>The items of a list; a single scalar counts as a list of one; anything else has none.</summary>
    public IEnumerable<ContentNode> Items => node switch
    {
        YamlSequenceNode list => list.Children.Select(Wrap),
        YamlScalarNode when Scalar is not null => [this],
        _ => [],
    };

    public IEnumerable<(string Key, ContentNode Value)> Entries => node is YamlMappingNode map
        ? map.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", Wrap(pair.Value)))
        : [];

    /// <summary>Where the node's text stands in the file: character positions, the end exclusive.</summary>
    public (int Start, int End) Extent => ((int)node.Start.Index, (int)node.End.Index);

    /// <summary>Column at which the node starts, from 1.</summary>
    public int Column => (int)node.Start.Column;

    /// <summary>The root of the file, or null (with a fault) when it is not YAML or is empty.</summary>
    /// <param name="file">What to read.</param>
    /// <param name="faults">Receives the faults of this file, now and whenever the node is asked later.</param>
    /// <param name="lineOffset">Added to every line, for a text that was cut out of a longer file.</param>
    public static ContentNode? Parse(ContentFile file, FaultList faults, int lineOffset = 0)
    {
        var parser = new BoundedParser(file.Text);
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.Count == 1 && !HasComplexKey(stream.Documents[0].RootNode))
                return new ContentNode(file.Path, stream.Documents[0].RootNode, faults, lineOffset);
            faults.Add(new Fault(file.Path, 0, "not-one-document"));
        }
        catch (YamlException problem)
        {
            faults.Add(new Fault(file.Path, (int)problem.Start.Line + lineOffset, "not-yaml", problem.Message));
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet does not always notice that what it reads is not YAML (a ']' that closes nothing).
            faults.Add(new Fault(file.Path, parser.Line + lineOffset, "not-yaml"));
        }

        return null;
    }

    public ContentNode? Get(string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value)
        && value is not YamlScalarNode { Value: "" or null or "~" or "null", Style: ScalarStyle.Plain } ? Wrap(value) : null;

    public ContentNode? Required(string key)
    {
        if (Get(key) is { } value) return value;
        Fault("missing-key", key);
        return null;
    }

    public string? Text(string key)
    {
        if (Get(key) is not { } value) return null;
        if (value.Scalar is { } text) return text;
        value.Fault("not-a-text", key);
        return null;
    }

    public string? RequiredText(string key) => Required(key) is null ? null : Text(key);

    public IEnumerable<string> Texts(string key)
    {
        foreach (var item in Get(key)?.Items ?? [])
        {
            if (item.Scalar is { } text) yield return text;
            else item.Fault("not-a-text", key);
        }
    }

    public int? WholeNumber(string key)
    {
        if (Get(key) is not { } value) return null;
        if (int.TryParse(value.Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        value.Fault("not-a-number", value.Scalar ?? key);
        return null;
    }

    public double? Number(string key)
    {
        if (Get(key) is not { } value) return null;
        if (double.TryParse(value.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        value.Fault("not-a-number", value.Scalar ?? key);
        return null;
    }

    /// <summary>yes, true, no or false; null when absent or (with a fault) anything else.</summary>
    public bool? YesNo(string key)
    {
        if (Get(key) is not { } value) return null;
        switch (value.Scalar)
        {
            case "yes" or "true": return true;
            case "no" or "false": return false;
            default:
                value.Fault("not-yes-or-no", value.Scalar ?? key);
                return null;
        }
    }

    public PartialDate? Date(string key)
    {
        if (Get(key) is not { } value) return null;
        if (value.Scalar is { } text && PartialDate.Parse(text) is { } date) return date;
        value.Fault("not-a-date", value.Scalar ?? key);
        return null;
    }

    /// <summary>One of the named values; the given default when absent or (with a fault) something else.</summary>
    public T Choice<T>(string key, T otherwise, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (Get(key) is not { } value) return otherwise;
        foreach (var (name, choice) in choices)
        {
            if (value.Scalar == name) return choice;
        }

        value.Fault("not-a-choice", value.Scalar ?? key);
        return otherwise;
    }

    /// <summary>A map of languages, or a plain text, which is French.</summary>
    public LocalizedText? Localized(string key) => Get(key)?.AsLocalized();

    public LocalizedText? AsLocalized()
    {
        if (Scalar is { } text) return new LocalizedText([new("fr", text)]);
        var texts = Entries.Where(e => e.Key.Length == 2 && e.Value.Scalar is not null)
            .Select(e => new KeyValuePair<string, string>(e.Key, e.Value.Scalar!)).ToList();
        if (texts.Count > 0) return new LocalizedText(texts);
        Fault("not-a-text");
        return null;
    }

    /// <summary>Reports every key that is not one of these: a misspelt key is otherwise silently without effect.</summary>
    public void ExpectKeys(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, value) in Entries)
        {
            if (!keys.Contains(key)) value.Fault("unknown-key", key);
        }
    }

    public void Fault(string code, string detail = "") => faults.Add(new Fault(File, Line, code, detail));

    private static bool HasComplexKey(YamlNode root) =>
        root.AllNodes.OfType<YamlMappingNode>().Any(map => map.Children.Keys.Any(key => key is not YamlScalarNode));

    private ContentNode Wrap(YamlNode child) => new(File, child, faults, lineOffset);
}
