namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>
/// Reads the rules of an opening_hours value (source: the specification of Key:opening_hours on the OpenStreetMap wiki). A rule that cannot
/// be read is left out with its words, and the reading goes on after the next separator.
/// </summary>
internal sealed class OsmParser
{
    private readonly OsmCursor cursor;
    private readonly List<OsmFault> faults = [];
    private readonly List<OsmRule> rules = [];
    private readonly List<string> lost = [];

    public OsmParser(string text) => cursor = new OsmCursor(text, OsmTokenizer.Tokens(text), faults);

    public IReadOnlyList<OsmFault> Faults => faults;

    public IReadOnlyList<OsmRule> Rules => rules;

    /// <summary>The words that could not be read, in order.</summary>
    public IReadOnlyList<string> Lost => lost;

    public OsmParser Run()
    {
        var separator = LayerOperation.Replace;
        while (!cursor.AtEnd)
        {
            if (Separator() is { } next)
            {
                separator = next;
                continue;
            }

            separator = Rule(separator);
        }

        if (rules.Count == 0 && faults.Count == 0) faults.Add(new OsmFault(0, 0, "osm-empty", "", IsLost: true));
        return this;
    }

    /// <summary>Reads one rule and returns the operation of the one that follows it.</summary>
    private LayerOperation Rule(LayerOperation separator)
    {
        var rule = new OsmRule(separator, isFirst: rules.Count == 0);
        var start = cursor.Now;
        while (!cursor.AtEnd)
        {
            if (cursor.Now.Is(';') || cursor.Now is { Kind: OsmTokenKind.Symbol, Text: "||" }) break;
            if (cursor.Now.Is(','))
            {
                var comma = cursor.Now;
                cursor.At++;
                Keep(rule);
                if (cursor.AtEnd) cursor.Odd("osm-stray-comma", comma);
                return LayerOperation.Add;
            }

            if (rule.HasTimes && rule.HasDays && StartsRule())
            {
                cursor.Odd("osm-missing-separator", cursor.Now);
                Keep(rule);
                return LayerOperation.Replace;
            }

            if (Part(rule)) continue;
            Salvage(rule, start);
            return LayerOperation.Replace;
        }

        Keep(rule);
        return LayerOperation.Replace;
    }

    /// <summary>Reads one selector or modifier; false when it is lost.</summary>
    private bool Part(OsmRule rule)
    {
        var token = cursor.Now;
        if (token.Kind == OsmTokenKind.Comment)
        {
            if (token.Value < 0) cursor.Odd("osm-comment-not-closed", token);
            cursor.At++;
            rule.Say(token.Text, isPeriod: cursor.Take(':') && !rule.HasTimes);
            return true;
        }

        if (token.IsWord("24/7"))
        {
            cursor.At++;
            rule.Always();
            return true;
        }

        if (token.Is(':') && !rule.HasTimes && !rule.IsEmpty)
        {
            cursor.At++;
            return true;
        }

        if (OsmWeeks.StartsAt(cursor)) return OsmWeeks.Read(cursor, rule);
        if (OsmTimes.StartsAt(cursor)) return OsmTimes.Read(cursor, rule);
        if (OsmDates.StartsAt(cursor)) return OsmDates.Read(cursor, rule);
        if (OsmWeekdays.StartsAt(cursor)) return OsmWeekdays.Read(cursor, rule);
        if (token.Kind == OsmTokenKind.Word && OsmWords.State(token.Text) is { } state)
        {
            cursor.At++;
            rule.Say(state);
            return true;
        }

        return cursor.Lost("osm-unexpected");
    }

    /// <summary>
    /// Keeps what of a faulty rule stands on its own feet (days with times), as free text often follows without quotes, and takes the rest
    /// of it, up to the next semicolon, as words.
    /// </summary>
    private void Salvage(OsmRule rule, OsmToken start)
    {
        var fault = faults[^1];
        while (!cursor.AtEnd && !cursor.Now.Is(';') && cursor.Now is not { Kind: OsmTokenKind.Symbol, Text: "||" }) cursor.At++;
        var usable = rule.HasTimes && fault.Start > start.Start && fault.Code == "osm-unexpected" && cursor.Text[fault.Start..cursor.Now.Start].Any(char.IsLetter);
        var words = cursor.Text[(usable ? fault.Start : start.Start)..cursor.Now.Start].Trim();
        lost.Add(words);
        if (usable) Keep(rule);
    }

    /// <summary>Whether a rule with its own times or state starts here, although no separator stands before it.</summary>
    private bool StartsRule()
    {
        if (!OsmWeekdays.StartsAt(cursor) && !OsmDates.StartsAt(cursor)) return false;
        for (var ahead = 1; ; ahead++)
        {
            var token = cursor.Peek(ahead);
            if (token.Kind == OsmTokenKind.End || token.Is(';')) return false;
            if (OsmTimes.StartsAt(cursor, ahead) || (token.Kind == OsmTokenKind.Word && OsmWords.State(token.Text) is not null)) return true;
        }
    }

    private LayerOperation? Separator()
    {
        var token = cursor.Now;
        LayerOperation? operation = token.Is(';') ? LayerOperation.Replace
            : token.Is(',') ? LayerOperation.Add
            : token is { Kind: OsmTokenKind.Symbol, Text: "||" } ? LayerOperation.Fallback : null;
        if (operation is not null) cursor.At++;
        return operation;
    }

    private void Keep(OsmRule rule)
    {
        if (!rule.IsEmpty) rules.Add(rule);
    }
}
