using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Core.Wording;

/// <summary>Names of places in words: plain, told apart from their homonyms, and as an address.</summary>
public sealed class PlaceWording(MessageCatalogue catalogue, Gazetteer gazetteer)
{
    /// <summary>The name of a place or zone; its code when it is not known.</summary>
    public string Name(string language, string code) => gazetteer.Find(code) is { } place ? gazetteer.NameOf(place, language) : code;

    /// <summary>The name with what tells it from its homonyms: "Saint-Denis (93)", "Saint-Denis (La Réunion)", "Les Couronneries, Poitiers".</summary>
    public string Label(string language, Place place)
    {
        var label = gazetteer.LabelOf(place, language);
        if (place.Kind == PlaceKind.Quarter && label.Parent is { } town)
            return catalogue.Format(language, "place.in-town", ("name", label.Name), ("town", town));
        if (place.Kind is not (PlaceKind.Commune or PlaceKind.Arrondissement) || label.DepartmentNumber is not { } number) return label.Name;
        return catalogue.Format(
            language, "place.in-department", ("name", label.Name), ("department", label.Overseas && label.DepartmentName is { } name ? name : number));
    }

    /// <summary>The name, with what tells it from its homonyms only where there are any: "Marseille", but "Grigny (62)" and "Mons (Belgique)".</summary>
    public string Told(string language, Place place)
    {
        if (place.Kind is not (PlaceKind.Commune or PlaceKind.Arrondissement) || !gazetteer.HasNamesake(place)) return Name(language, place.Code);
        return place.Department is null && gazetteer.Find($"country:{place.Country}") is { } country
            ? catalogue.Format(language, "place.in-department", ("name", Name(language, place.Code)), ("department", gazetteer.NameOf(country, language)))
            : Label(language, place);
    }

    /// <summary>Everything known of where it is, in one line.</summary>
    public string Address(string language, Location location)
    {
        var label = gazetteer.LabelOf(location.Place, language);
        var isQuarter = location.Place.Kind == PlaceKind.Quarter;
        var town = isQuarter ? label.Parent ?? "" : label.Name;
        var quarter = isQuarter && !(location.Name ?? "").Contains(label.Name, StringComparison.OrdinalIgnoreCase) ? label.Name : null;
        var parts = (string?[])[location.Name, location.Address, quarter, location.Postcode is { } postcode ? $"{postcode} {town}" : town];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
