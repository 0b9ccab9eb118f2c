using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Cuts one file of services by whole lines, at the lines where its parts start. Comments directly above a part belong to it. Of a
/// block, YamlDotNet knows only the start, so a part ends where the next one starts.
/// </summary>
internal sealed class ServiceFileSplitter
{
    private readonly string path;
    private readonly string[] lines;

    private ServiceFileSplitter(ContentFile file) => (path, lines) = (file.Path, file.Text.Split('\n'));

    public static ImmutableArray<KnowledgeDocument> Split(ContentFile file, ContentNode root, FaultList faults)
    {
        root.ExpectKeys("organization", "services");
        var plain = file with { Text = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal) };
        if (Array.FindIndex(plain.Text.Split('\n'), IsMarker) is >= 0 and var marker)
        {
            faults.Add(new Fault(file.Path, marker + 1, "document-marker"));
            return [];
        }

        return new ServiceFileSplitter(plain).Split(root);
    }

    private ImmutableArray<KnowledgeDocument> Split(ContentNode root)
    {
        if (root.Required("organization") is not { } organization || organization.RequiredText("id") is not { } organizationId) return [];
        if (!IsBlock(root, "organization") || !IsBlock(root, "services")) return [];
        var items = root.Get("services")?.Items.ToList() ?? [];
        var starts = items.Select(item => StartOf(item.Line - 1, DashOf(item))).ToList();
        var end = LineOfKey("organization") is var next && next > LineOfKey("services") ? next : lines.Length;
        var documents = ImmutableArray.CreateBuilder<KnowledgeDocument>();
        documents.Add(CutOrganization(organization, organizationId));
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].RequiredText("id") is not { } id) continue;
            if (DashOf(items[i]) < 0)
            {
                items[i].Fault("service-not-a-block", id);
                continue;
            }

            var start = i == 0 ? LineOfKey("services") + 1 : starts[i];
            var cut = Cut(start, i + 1 < items.Count ? starts[i + 1] : end, items[i], organizationId);
            documents.Add(new KnowledgeDocument { Id = DocumentIds.ForService(id), Path = path, Text = cut.Text, LineOffset = cut.Offset });
        }

        return documents.ToImmutable();
    }

    /// <summary>The organization takes along what stands at the head of the file.</summary>
    private KnowledgeDocument CutOrganization(ContentNode node, string id)
    {
        var key = LineOfKey("organization");
        var services = LineOfKey("services");
        var head = services < key ? [] : lines[..key];
        var end = services < key ? lines.Length : services;
        var sameLine = node.Line - 1 == key;
        string[] body = sameLine
            ? [lines[key][(node.Column - 1)..], .. lines[(key + 1)..end]]
            : [.. lines[(key + 1)..end].Select(line => Dedent(line, node.Column - 1))];
        var blank = head.Concat(body).TakeWhile(string.IsNullOrWhiteSpace).Count();
        return new KnowledgeDocument
        {
            Id = DocumentIds.ForOrganization(id),
            Path = path,
            Text = DocumentText.Normalize(string.Join('\n', head.Concat(body))),
            LineOffset = key - head.Length + (sameLine ? 0 : 1) + blank,
        };
    }

    private (string Text, int Offset) Cut(int start, int end, ContentNode item, string organizationId)
    {
        while (start < end && string.IsNullOrWhiteSpace(lines[start])) start++;
        var body = lines[start..end].Select((line, i) =>
            start + i == item.Line - 1 ? lines[start + i][(item.Column - 1)..] : Dedent(line, item.Column - 1));
        return (DocumentText.Normalize($"organization: {organizationId}\n{string.Join('\n', body)}"), start - 1);
    }

    /// <summary>The column of the dash in front of the item, from 0; -1 when the item does not start on the line of its dash.</summary>
    private int DashOf(ContentNode item)
    {
        var before = lines[item.Line - 1][..(item.Column - 1)];
        return item.IsMap && before.Trim() == "-" && lines[item.Line - 1][item.Column - 1] is not '{' ? before.IndexOf('-', StringComparison.Ordinal) : -1;
    }

    /// <summary>The line (from 0) where a part starts, with the comments directly above it that are not indented deeper than it.</summary>
    private int StartOf(int line, int indentation)
    {
        while (line > 0 && lines[line - 1].TrimStart() is ['#', ..] comment && lines[line - 1].Length - comment.Length <= indentation) line--;
        return line;
    }

    /// <summary>The two parts of a file stand at the left margin, so that they can be found and cut by lines.</summary>
    private bool IsBlock(ContentNode root, string key)
    {
        if (root.Get(key) is not { } part || LineOfKey(key) < lines.Length) return true;
        part.Fault("part-not-a-block", key);
        return false;
    }

    private int LineOfKey(string key)
    {
        var found = Array.FindIndex(lines, line => line.StartsWith(key, StringComparison.Ordinal) && line[key.Length..].TrimStart() is [':', ..]);
        return found >= 0 ? found : lines.Length;
    }

    private static bool IsMarker(string line) => line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("...", StringComparison.Ordinal);

    private static string Dedent(string line, int columns)
    {
        var spaces = line.Length - line.TrimStart(' ').Length;
        return line[Math.Min(spaces, columns)..];
    }
}
