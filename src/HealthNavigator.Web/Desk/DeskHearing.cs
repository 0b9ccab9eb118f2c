using System.Globalization;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Web.Desk;

/// <summary>What was recognised in the person's sentence.</summary>
/// <param name="Sentence">As typed.</param>
/// <param name="Understanding">What was understood, with evidence.</param>
internal sealed record DeskHearing(string Sentence, Understanding Understanding)
{
    /// <summary>Reads the sentence; null when there is none.</summary>
    public static DeskHearing? Of(DeskForm form, KnowledgeSnapshot knowledge, string language) => string.IsNullOrWhiteSpace(form.Sentence)
        ? null
        : new DeskHearing(form.Sentence, knowledge.Understander.Understand(form.Sentence, new UnderstandingContext { Language = language }));

    /// <summary>
    /// The form with what the sentence says: it adds what was not filled, and never changes what the professional has chosen. A sentence
    /// fills once.
    /// </summary>
    public DeskForm Fill(DeskForm form, Func<Place, string> label)
    {
        if (form.Heard == Sentence) return form;
        var place = form.Place is not null ? form : Understanding.Place switch
        {
            PlaceResolution.Found found => Chosen(form, found.Place, label(found.Place)),
            PlaceResolution.Ambiguous many => form with { Place = many.Span.In(Sentence) },
            _ => form,
        };
        return place with
        {
            Heard = Sentence,
            Needs = [.. form.Needs.Union(Understanding.Needs)],
            Coverage = form.Coverage ?? Understanding.Coverage,
            Age = form.Age ?? Understanding.Age?.ToString(CultureInfo.InvariantCulture),
            Audiences = [.. form.Audiences.Union(Understanding.Audiences)],
            Situations = [.. form.Situations.Union(Understanding.Situations)],
        };
    }

    private static DeskForm Chosen(DeskForm form, Place place, string label) => form with { Place = label, PlaceFor = label, PlaceCode = place.Code };
}
