using System.Globalization;
using System.Net;
using System.Text;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Knowledge.Census;

namespace HealthNavigator.Adapters.Census;

/// <summary>
/// The census as an SVG picture: above, one bar for each kind of fact with what is known, old and unknown; below, a square for each territory
/// and need with the share that is known. Every colour is repeated by a number, and it is legible in black and white.
/// </summary>
public sealed class CensusPlot
{
    private const int Margin = 24;
    private const int LabelWidth = 270;
    private const int BarWidth = 620;
    private const int BarHeight = 24;
    private const int Cell = 38;
    private const int RowHeight = 24;
    private const int NeedsHeight = 190;
    private const int TextSize = 13;
    private const string Known = "#1d5b2e";
    private const string Old = "#d99a2b";
    private const string Unknown = "#dfe3e5";
    private const string Ink = "#1c2a33";

    /// <summary>From nothing to all known; dark ones bear white text.</summary>
    private static readonly (double Least, string Fill, string Text)[] Shades =
        [(0.8, "#0b4f2a", "#ffffff"), (0.6, "#2f7d4f", "#ffffff"), (0.4, "#9cd0ae", Ink), (0.2, "#d5ecdc", Ink), (0, "#ffffff", Ink)];

    private readonly StringBuilder svg = new();
    private readonly KnowledgeCensus census;
    private readonly CensusWords words;

    private CensusPlot(KnowledgeCensus census, CensusWords words) => (this.census, this.words) = (census, words);

    public static string Of(KnowledgeCensus census, KnowledgeSnapshot knowledge, string language) => new CensusPlot(census, new CensusWords(knowledge, language)).Draw();

    private string Draw()
    {
        var (territories, needs) = (census.Territories, census.Needs);
        var barsTop = Margin + 70;
        var gridTop = barsTop + KnowledgeCensus.Facts.Length * (BarHeight + 8) + 40 + NeedsHeight;
        var width = Math.Max(Margin * 2 + LabelWidth + BarWidth + 120, Margin * 2 + LabelWidth + needs.Length * Cell + 120);
        var height = gridTop + territories.Length * RowHeight + Margin + 30;
        var all = census.Tally();
        Line($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="census-title census-desc" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="{TextSize}" fill="{Ink}">""");
        Line($"""<title id="census-title">{Escape(words.Say("title"))}</title>""");
        Line($"""<desc id="census-desc">{Escape(words.Say("description", ("doors", census.Doors()), ("territories", territories.Length), ("needs", needs.Length), ("known", Percent(all.Known, all.Total)), ("old", Percent(all.Old, all.Total)), ("unknown", Percent(all.Unknown, all.Total))))}</desc>""");
        Line($"""<rect width="{width}" height="{height}" fill="#ffffff"/>""");
        Text(Margin, Margin + 10, words.Say("title"), size: 20, weight: "700");
        Legend(Margin, Margin + 40);
        Bars(barsTop);
        Grid(gridTop, [.. territories], [.. needs]);
        Line("</svg>");
        return svg.ToString();
    }

    private void Legend(int x, int y)
    {
        foreach (var (fill, key) in new[] { (Known, "known"), (Old, "old"), (Unknown, "unknown") })
        {
            var label = words.Say(key);
            Line($"""<rect x="{x}" y="{y - 12}" width="16" height="16" fill="{fill}" stroke="{Ink}" stroke-width="0.5"/>""");
            Text(x + 22, y + 1, label);
            x += 50 + label.Length * 8;
        }
    }

    private void Bars(int top)
    {
        foreach (var fact in KnowledgeCensus.Facts)
        {
            var tally = census.Tally(fact: fact);
            Text(Margin + LabelWidth - 10, top + 17, words.Fact(fact), anchor: "end");
            double x = Margin + LabelWidth;
            foreach (var (count, fill, text) in new[] { (tally.Known, Known, "#ffffff"), (tally.Old, Old, Ink), (tally.Unknown, Unknown, Ink) })
            {
                var width = tally.Total == 0 ? 0 : (double)BarWidth * count / tally.Total;
                if (count == 0) continue;
                Line(string.Create(CultureInfo.InvariantCulture, $"""<rect x="{x:0.#}" y="{top}" width="{width:0.#}" height="{BarHeight}" fill="{fill}" stroke="{Ink}" stroke-width="0.5"/>"""));
                if (width > 24) Text(x + width / 2, top + 17, count.ToString(CultureInfo.InvariantCulture), anchor: "middle", fill: text);
                x += width;
            }

            // Beside the bar too: a narrow part has no room for its number.
            Text(Margin + LabelWidth + BarWidth + 10, top + 17, string.Create(CultureInfo.InvariantCulture, $"{tally.Known} · {tally.Old} · {tally.Unknown}"));
            top += BarHeight + 8;
        }
    }

    private void Grid(int top, string[] territories, string[] needs)
    {
        Text(Margin, top - NeedsHeight + 8, words.Say("grid"), weight: "700");
        for (var i = 0; i < needs.Length; i++)
        {
            var x = Margin + LabelWidth + i * Cell + Cell / 2 + 4;
            Line($"""<text x="{x}" y="{top - 8}" transform="rotate(-50 {x} {top - 8})">{Escape(words.Need(needs[i]))}</text>""");
        }

        foreach (var territory in territories)
        {
            Text(Margin + LabelWidth - 10, top + 16, words.Territory(territory), anchor: "end");
            for (var i = 0; i < needs.Length; i++)
            {
                var (x, tally) = (Margin + LabelWidth + i * Cell, census.Tally(territory, needs[i]));
                if (tally.Total == 0)
                {
                    Line($"""<rect x="{x}" y="{top}" width="{Cell}" height="{RowHeight}" fill="#f4f6f5" stroke="#ffffff"/>""");
                    continue;
                }

                var shade = Shades.First(one => tally.ShareKnown >= one.Least);
                Line($"""<rect x="{x}" y="{top}" width="{Cell}" height="{RowHeight}" fill="{shade.Fill}" stroke="#9aa5ab" stroke-width="0.5"/>""");
                Text(x + Cell / 2.0, top + 16, Percent(tally.Known, tally.Total).ToString(CultureInfo.InvariantCulture), anchor: "middle", fill: shade.Text, size: 12);
            }

            top += RowHeight;
        }
    }

    private void Text(double x, double y, string text, string anchor = "start", string fill = Ink, int size = TextSize, string weight = "400") =>
        Line(string.Create(CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" fill="{fill}" font-size="{size}" font-weight="{weight}">{Escape(text)}</text>"""));

    private static int Percent(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void Line(string text) => svg.Append(text).Append('\n');
}
