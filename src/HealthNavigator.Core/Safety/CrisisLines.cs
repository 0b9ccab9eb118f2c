using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using NodaTime;

namespace HealthNavigator.Core.Safety;

/// <summary>The table of crisis lines, and which to show for which alarms. Data only: the words round them are in the message catalogue.</summary>
public sealed class CrisisLines
{
    private CrisisLines(ImmutableArray<CrisisLine> all) => All = all;

    /// <summary>Only 112.</summary>
    public static CrisisLines Empty { get; } = new([]);

    /// <summary>The lines in the order of the files.</summary>
    public ImmutableArray<CrisisLine> All { get; }

    /// <summary>Reads the files of <c>knowledge/crisis-lines/</c>; what is faulty is reported and left out.</summary>
    public static CrisisLines Load(IEnumerable<ContentFile> files, FaultList faults)
    {
        var reader = new CrisisLineReader(faults);
        return new CrisisLines([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).SelectMany(file => reader.Read(file).ToList())]);
    }

    /// <summary>
    /// The lines for a set of alarms: the gravest alarm's first, each line once. Country unknown: 112 first, then the lines of both
    /// countries, to be labelled. 112 is always among them.
    /// </summary>
    /// <param name="codes">Codes of <see cref="AlarmCodes"/>; others are ignored.</param>
    /// <param name="country"><c>fr</c>, <c>be</c>, or null when it is not known.</param>
    /// <param name="language">ISO 639-1 of the person: Dutch puts Belgium first, and lines that speak the language come before lines that do not.</param>
    /// <param name="day">The person's date: what is expired is shown without hours.</param>
    public ImmutableArray<CrisisLine> For(IEnumerable<string> codes, string? country, string language, LocalDate day)
    {
        var raised = codes.ToHashSet(StringComparer.Ordinal);
        string[] countries = country switch
        {
            "fr" or "be" => [country],
            _ => language == "nl" ? ["be", "fr"] : ["fr", "be"],
        };
        var chosen = new List<CrisisLine>();
        if (countries.Length > 1) chosen.Add(CrisisLine.European112);
        foreach (var code in AlarmCodes.GravestFirst.Where(raised.Contains))
        {
            foreach (var one in countries)
            {
                chosen.AddRange(All.Where(line => line.Country == one && line.Answers.Contains(code))
                    .OrderBy(line => Rank(line, code)).ThenBy(line => Speaks(line, language) ? 0 : 1));
            }
        }

        if (!chosen.Exists(line => line.Number == "112"))
            chosen.Insert(raised.Contains(AlarmCodes.Emergency) || chosen.Count == 0 ? 0 : chosen.Count, CrisisLine.European112);
        return
        [
            .. chosen.DistinctBy(line => line.Id)
                .Where(line => countries.Length == 1 || line.Number != "112" || line.Country is null)
                .Select(line => line.On(day)),
        ];
    }

    private static bool Speaks(CrisisLine line, string language) => line.Languages.IsEmpty || line.Languages.Contains(language);

    /// <summary>
    /// Emergency: the medical and general numbers before the police, quiet ones after. Violence: the quiet channel first, the police last
    /// of the emergency numbers (somebody without papers may fear it). Suicide and children: the line made for it, then the emergency numbers.
    /// </summary>
    private static int Rank(CrisisLine line, string code) => code switch
    {
        AlarmCodes.Emergency => IsGeneral(line) ? 0 : IsPolice(line) ? 3 : line.Channels[0] == "voice" ? 1 : 2,
        AlarmCodes.Violence => line.Emergency ? line.Quiet ? 0 : IsPolice(line) ? 3 : 1 : line.Answers[0] == code ? 2 : 4,
        _ => line.Emergency ? IsPolice(line) ? 4 : IsGeneral(line) ? 2 : line.Quiet ? 3 : 2 : line.Answers[0] == code ? 0 : 1,
    };

    private static bool IsGeneral(CrisisLine line) => line.Answers.Length == AlarmCodes.GravestFirst.Length;

    /// <summary>A voice line for danger and violence that does not answer suicide is the police, in both countries' tables.</summary>
    private static bool IsPolice(CrisisLine line) =>
        line is { Emergency: true } && line.Channels[0] == "voice" && line.Answers.Contains(AlarmCodes.Violence) && !line.Answers.Contains(AlarmCodes.Suicide);
}
