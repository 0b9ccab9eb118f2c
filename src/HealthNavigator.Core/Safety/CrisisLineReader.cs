using System.Collections.Immutable;
using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Safety;

/// <summary>Reads a file of <c>knowledge/crisis-lines/</c> (format: docs/knowledge-format.md).</summary>
internal sealed class CrisisLineReader(FaultList faults)
{
    private static readonly ImmutableArray<string> Channels = ["voice", "sms", "app", "web"];
    private static readonly ImmutableArray<string> Countries = ["fr", "be"];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public IEnumerable<CrisisLine> Read(ContentFile file)
    {
        if (ContentNode.Parse(file, faults) is not { } root) yield break;
        if (!root.IsList) root.Fault("not-a-list");
        foreach (var node in root.Items)
        {
            if (Line(node) is { } line) yield return line;
        }
    }

    private static ImmutableArray<string> Known(ContentNode node, string key, ImmutableArray<string> known, string code)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node.Get(key)?.Items ?? [])
        {
            if (item.Scalar is { } value && known.Contains(value)) values.Add(value);
            else item.Fault(code, item.Scalar ?? key);
        }

        return values.ToImmutable();
    }

    private CrisisLine? Line(ContentNode node)
    {
        node.ExpectKeys(
            "id", "number", "country", "channels", "name", "says", "answers", "emergency", "hours", "audiences", "languages", "source", "expires");
        var (id, number, country) = (node.RequiredText("id"), node.RequiredText("number"), node.RequiredText("country"));
        if (country is not null && !Countries.Contains(country)) node.Get("country")!.Fault("crisis-line-country", country);
        var channels = Known(node, "channels", Channels, "crisis-line-channel");
        var answers = Known(node, "answers", AlarmCodes.GravestFirst, "safety-unknown-code");
        var hours = node.Get("hours");
        hours?.ExpectKeys("always", "schedule");
        if (node.Required("name")?.AsLocalized() is not { } name || id is null || number is null) return null;
        if (!ids.Add(id)) node.Fault("crisis-line-double", id);
        if (channels.IsEmpty) node.Fault("crisis-line-channel", id);
        if (answers.IsEmpty) node.Fault("crisis-line-answers", id);
        if (!number.All(c => char.IsAsciiDigit(c) || c is ' ' or '+')) node.Fault("crisis-line-number", number);
        if (channels.IsEmpty || answers.IsEmpty) return null;
        return new CrisisLine
        {
            Id = id,
            Number = number,
            Country = country,
            Channels = channels,
            Name = name,
            Says = node.Localized("says"),
            Answers = answers,
            Emergency = node.YesNo("emergency") ?? false,
            AlwaysOpen = hours?.YesNo("always") ?? false,
            Audiences = [.. node.Texts("audiences")],
            Languages = [.. node.Texts("languages")],
            Source = node.Required("source")?.AsSource(),
            Expires = node.Day("expires"),
        };
    }
}
