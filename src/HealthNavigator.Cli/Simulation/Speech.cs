using System.Globalization;
using System.Text.RegularExpressions;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Questions;

namespace HealthNavigator.Cli.Simulation;

/// <summary>Puts what a resident wants to say into words.</summary>
internal sealed partial class Speech(Resident person, Phrases phrases, Gazetteer gazetteer, Random random)
{
    /// <summary>How many more times the same question was asked: whoever is not understood takes more care.</summary>
    public int Care { get; set; }

    /// <summary>Messages with a mistake in them so far.</summary>
    public int Misspelt { get; private set; }

    public string Opening(string need, Place? home, bool withFacts)
    {
        var said = phrases.One(home is null ? "openings" : "openings-with-place", random)
            .Replace("{need}", Phrase($"need/{need}"), StringComparison.Ordinal).Replace("{place}", home is null ? "" : NameOf(home), StringComparison.Ordinal);
        return Typed(withFacts ? $"{said}, {Phrase("age")}, {Phrase($"coverage/{person.Coverage}")}" : said);
    }

    public string Place(Place home) => Typed(Phrase("place").Replace("{place}", NameOf(home), StringComparison.Ordinal));

    /// <summary>With what tells it from towns of the same name.</summary>
    public string PlaceInDepartment(Place home)
    {
        var label = gazetteer.LabelOf(Town(home), person.Language);
        return Typed(phrases.One(label.DepartmentNumber is null ? "place-in-country" : "place-in-department", random).Replace("{place}", NameOf(Town(home)), StringComparison.Ordinal)
            .Replace("{department}", label.DepartmentName ?? "", StringComparison.Ordinal).Replace("{number}", label.DepartmentNumber ?? "", StringComparison.Ordinal));
    }

    public string Correction(Change change, string need) => Typed(change switch
    {
        Change.Place => phrases.One("correct-place", random).Replace("{place}", NameOf(person.Home), StringComparison.Ordinal),
        Change.Age => Phrase("correct-age"),
        _ => phrases.One("correct-need", random).Replace("{need}", Phrase($"need/{need}"), StringComparison.Ordinal),
    });

    /// <summary>Null when nobody has written down how that is said.</summary>
    public string? Fact(Fact fact)
    {
        var key = fact.Name is AnswerNames.Age ? "age" : $"{fact.Name}/{fact.Code}";
        return phrases.Has(key) ? Typed(Phrase(key)) : null;
    }

    public string Short(string key) => Typed(Phrase(key));

    public string Age(int age) => Typed(phrases.One("age", random).Replace("{age}", age.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>The commune of a quarter, or the place itself.</summary>
    public Place Town(Place place) => place.Kind != PlaceKind.Quarter ? place
        : place.Zones.Select(gazetteer.Find).FirstOrDefault(zone => zone?.Kind is PlaceKind.Commune or PlaceKind.Arrondissement) ?? place;

    private string Phrase(string key) => phrases.One(key, random).Replace("{age}", person.Age.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string NameOf(Place place)
    {
        var named = place.Kind == PlaceKind.Quarter && random.Next(2) == 0 ? Town(place) : place;
        var name = gazetteer.NameOf(named, person.Language);
        return Numbered().Match(name) is { Success: true } part
            ? phrases.One("arrondissement", random).Replace("{town}", part.Groups["town"].Value, StringComparison.Ordinal).Replace("{number}", part.Groups["number"].Value, StringComparison.Ordinal)
            : name;
    }

    private string Typed(string text)
    {
        if (!person.Manner.Misspells || Care > 0) return text;
        var typed = Misspelling.Of(text, random);
        if (typed != text) Misspelt++;
        return typed;
    }

    /// <summary>"Paris 19e Arrondissement", as the official list writes it.</summary>
    [GeneratedRegex(@"^(?<town>[\p{L}-]+) (?<number>\d+)er?\b")]
    private static partial Regex Numbered();
}
