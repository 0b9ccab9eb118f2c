namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Walks over the tokens of a value and collects its faults.</summary>
internal sealed class OsmCursor(string text, List<OsmToken> tokens, List<OsmFault> faults)
{
    public string Text => text;

    public int At { get; set; }

    public OsmToken Now => tokens[At];

    public bool AtEnd => Now.Kind == OsmTokenKind.End;

    public OsmToken Peek(int ahead = 1) => tokens[Math.Min(At + ahead, tokens.Count - 1)];

    public bool Take(char symbol)
    {
        if (!Now.Is(symbol)) return false;
        At++;
        return true;
    }

    /// <summary>Reports the current token and says that its meaning is lost.</summary>
    public bool Lost(string code) => Lost(code, Now);

    public bool Lost(string code, OsmToken token)
    {
        faults.Add(new OsmFault(token.Start, token.End - token.Start, code, text[token.Start..token.End], IsLost: true));
        return false;
    }

    /// <summary>Reports what was understood all the same.</summary>
    public void Odd(string code, OsmToken token) =>
        faults.Add(new OsmFault(token.Start, token.End - token.Start, code, text[token.Start..token.End], IsLost: false));
}
