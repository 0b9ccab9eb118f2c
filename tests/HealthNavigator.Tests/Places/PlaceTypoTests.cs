using System.Globalization;
using System.Text;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

public sealed class PlaceTypoTests(ITestOutputHelper output)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static IEnumerable<(string Code, string Name, string Department, int Population)> Communes() =>
        from line in Atlas.Files().Single(f => f.Path.EndsWith("communes.tsv", StringComparison.Ordinal)).Text.Split('\n')
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('\t')
        where cells[2].Length == 0
        select (cells[0], cells[1], cells[0].StartsWith("97", StringComparison.Ordinal) || cells[0].StartsWith("98", StringComparison.Ordinal) ? cells[0][..3] : cells[0][..2],
            int.Parse(cells[5], CultureInfo.InvariantCulture));

    [Fact]
    public void Resolver_OneTypoInALargeCommune_IsFoundOrOffered()
    {
        var random = new Random(20261123);
        var wrong = new List<string>();
        var total = 0;
        foreach (var (code, name, _, _) in Communes().OrderByDescending(c => c.Population).Take(1000))
        {
            for (var i = 0; i < 5; i++)
            {
                var typed = WithTypo(name, random);
                total++;
                if (!Holds(Atlas.Resolver.Resolve(typed, new PlaceContext { Answering = true }), code))
                    wrong.Add($"{name} as {typed} → {PlaceEvaluationTests.Say(Atlas.Resolver.Resolve(typed, new PlaceContext { Answering = true }))}");
            }
        }

        output.WriteLine($"{total - wrong.Count} of {total}\n{string.Join('\n', wrong)}");
        Assert.True(wrong.Count <= 0.03 * total, $"{wrong.Count} of {total} wrong\n{string.Join('\n', wrong.Take(25))}");
    }

    [Fact]
    public void Resolver_EveryCommuneWithItsDepartment_IsItselfOrOffered()
    {
        var wrong = new List<string>();
        var total = 0;
        foreach (var (code, name, department, population) in Communes())
        {
            if (population == 0) continue;
            total++;
            foreach (var typed in new[] { $"{name} ({department})", $"{name} {department}" })
            {
                var resolution = Atlas.Resolver.Resolve(typed, new PlaceContext { Answering = true });
                if (!Holds(resolution, code)) wrong.Add($"{typed} → {PlaceEvaluationTests.Say(resolution)}");
            }
        }

        output.WriteLine($"{total} communes, {wrong.Count} wrong\n{string.Join('\n', wrong)}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(25))}");
    }

    [Fact]
    public void Resolver_EveryCommuneAlone_IsItselfOrOffered()
    {
        var wrong = new List<string>();
        var homonyms = Communes().GroupBy(c => Core.Text.FoldedText.Key(c.Name)).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (code, name, _, population) in Communes())
        {
            // Of many homonyms only five can be offered: those need their département.
            if (population == 0 || homonyms[Core.Text.FoldedText.Key(name)] > 1) continue;
            var resolution = Atlas.Resolver.Resolve(name, new PlaceContext { Answering = true });
            if (!Holds(resolution, code)) wrong.Add($"{name} → {PlaceEvaluationTests.Say(resolution)}");
        }

        output.WriteLine($"{wrong.Count} wrong\n{string.Join('\n', wrong)}");
        Assert.True(wrong.Count <= 61, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(25))}");
    }

    private static bool Holds(PlaceResolution resolution, string code) => resolution switch
    {
        PlaceResolution.Found found => found.Place.Code == code,
        PlaceResolution.Ambiguous ambiguous => ambiguous.Candidates.Any(p => p.Code == code),
        _ => false,
    };

    private static string WithTypo(string name, Random random)
    {
        var text = new StringBuilder(name);
        int at;
        do at = random.Next(name.Length);
        while (!char.IsLetter(name[at]));
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text.Insert(at, Letters[random.Next(26)]);
                break;
            case 2:
                text[at] = Letters[random.Next(26)];
                break;
            default:
                if (at + 1 < text.Length) (text[at], text[at + 1]) = (text[at + 1], text[at]);
                break;
        }

        return text.ToString();
    }
}
