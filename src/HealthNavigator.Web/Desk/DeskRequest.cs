using System.Collections.Immutable;
using System.Globalization;
using HealthNavigator.Adapters.Protocol;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Matching;
using HealthNavigator.Core.Places;
using NodaTime;

namespace HealthNavigator.Web.Desk;

/// <summary>What is wrong with a field of the form.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Code">The wording <c>desk.error.&lt;code&gt;</c>.</param>
internal sealed record FieldFault(string Field, string Code);

/// <summary>The form as a query for the matcher, or everything that is wrong with it.</summary>
/// <param name="Query">Null when there is a fault, or when a place has still to be chosen.</param>
/// <param name="Place">Where the person is; null when it is not said, not known or not chosen yet.</param>
/// <param name="Choices">The places the text may mean, when there are several.</param>
/// <param name="Faults">All of them.</param>
internal sealed record DeskRequest(ServiceQuery? Query, Place? Place, ImmutableArray<Place> Choices, ImmutableArray<FieldFault> Faults)
{
    private const double FartherReach = 2.5;
    private const int OldestAge = 120;

    /// <summary>A place is a few words; a longer text is not one.</summary>
    private const int LongestPlace = 200;

    /// <summary>The country as far as it is known: of the place, or of all the places that may be meant.</summary>
    public string? Country => Place?.Country ?? (Choices.Select(place => place.Country).Distinct().ToList() is [var only] ? only : null);

    public static DeskRequest Parse(DeskForm form, DeskHearing? hearing, KnowledgeSnapshot knowledge, Instant now)
    {
        var faults = ImmutableArray.CreateBuilder<FieldFault>();
        var (place, choices) = PlaceOf(form, knowledge, faults);
        if (form.Place is null && form.Needs.Length == 0) faults.Add(new FieldFault("Place", "nothing-asked"));
        var age = Age(form, faults);
        var at = form.At is null ? now : MatchRequest.ParseAt(form.At);
        if (at is null) faults.Add(new FieldFault("At", "not-a-time"));
        var taxonomies = knowledge.Taxonomies;
        Known(form.Needs, taxonomies.Needs, "Needs", faults);
        Known(form.Audiences, taxonomies.Audiences, "Audiences", faults);
        Known(form.Situations, taxonomies.Situations, "Situations", faults);
        if (form.Coverage is { } coverage) Known([coverage], taxonomies.Coverages, "Coverage", faults);
        if (faults.Count > 0 || (choices.Length > 0 && place is null)) return new DeskRequest(null, place, choices, faults.ToImmutable());

        var denied = hearing?.Understanding;
        return new DeskRequest(
            new ServiceQuery
            {
                Needs = [.. form.Needs.Distinct()],
                Place = place,
                Coverage = form.Coverage,
                Age = age,
                Audiences = [.. form.Audiences],
                NotAudiences = [.. (denied?.DeniedAudiences ?? []).Except(form.Audiences)],
                Situations = [.. form.Situations],
                NotSituations = [.. (denied?.DeniedSituations ?? []).Except(form.Situations)],
                At = at!.Value,
                Professional = form.Professional == DeskForm.Yes,
                Reach = form.Reach == DeskForm.Farther ? FartherReach : 1,
            },
            place,
            choices,
            []);
    }

    private static (Place? Place, ImmutableArray<Place> Choices) PlaceOf(
        DeskForm form, KnowledgeSnapshot knowledge, ImmutableArray<FieldFault>.Builder faults)
    {
        if (form.Place is not { } text) return (null, []);
        var chosen = form.PlaceFor == text && form.PlaceCode is { } code ? knowledge.Gazetteer.Find(code) : null;
        var resolution = text.Length > LongestPlace ? new PlaceResolution.None()
            : knowledge.Gazetteer.Find(text.Trim()) is { } coded ? new PlaceResolution.Found(coded, default)
            : knowledge.PlaceResolver.Resolve(text, new PlaceContext { Answering = true });
        switch (resolution)
        {
            case PlaceResolution.Ambiguous many:
                return (chosen, many.Candidates);
            case PlaceResolution.Found found:
                return (chosen ?? found.Place, []);
            default:
                if (chosen is null) faults.Add(new FieldFault("Place", "unknown-place"));
                return (chosen, []);
        }
    }

    private static int? Age(DeskForm form, ImmutableArray<FieldFault>.Builder faults)
    {
        if (form.Age is null) return null;
        if (int.TryParse(form.Age.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= OldestAge) return age;
        faults.Add(new FieldFault("Age", "not-an-age"));
        return null;
    }

    private static void Known(string[] codes, Taxonomy taxonomy, string field, ImmutableArray<FieldFault>.Builder faults)
    {
        if (!codes.All(taxonomy.Has)) faults.Add(new FieldFault(field, "unknown-code"));
    }
}
