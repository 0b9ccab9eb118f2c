using System.Collections.Frozen;

namespace HealthNavigator.Core.Recognition;

/// <summary>What follows from facts together: a sick child needs child health, medical care of a pregnant woman is perinatal too.</summary>
internal sealed class FactRules : IRecognizer
{
    private const string Medicine = "general-medicine";
    private const string ChildHealth = "child-health";
    private const string Maternity = "maternity-perinatal";

    private static readonly FrozenSet<string> Medical = ((string[])
    [
        Medicine, "dental", "vision", "sexual-health", "screening-hiv-hepatitis", "cancer-screening", "vaccination", "mental-health",
        "addiction", "chronic-disease", "nursing-care", "interpreting-language",
    ]).ToFrozenSet();

    public Understanding Recognize(Said said, Understanding soFar) => Pregnancy(said, SickChild(said, SpokenLanguage(said, soFar)));

    /// <summary>"sorry I don't speak French, can we speak English?" is about this conversation, not a wish for an interpreter.</summary>
    private static Understanding SpokenLanguage(Said said, Understanding soFar) =>
        said.Of(FactKind.Language).Any() ? soFar with { Needs = soFar.Needs.Remove("interpreting-language") } : soFar;

    private static Understanding SickChild(Said said, Understanding soFar)
    {
        if (!soFar.Audiences.Contains("children")) return soFar;
        var symptoms = said.Facts.Where(f => f.IsSaid && f.Hit.Term.Symptom && soFar.Needs.Contains(f.Hit.Code)).ToList();
        if (symptoms.Count == 0) return soFar;
        // Complaints alone are the child's; "il faut un médecin" asks for one besides, and "mon fils voit flou" is two needs.
        var onlySymptoms = symptoms.Exists(s => s.Hit.Code == Medicine)
            && said.Facts.All(f => !f.IsSaid || f.Hit.Term.Symptom || f.Hit.Term.Meanings.All(m => m.Code != Medicine));
        return soFar with
        {
            Needs = Said.With(onlySymptoms ? soFar.Needs.Remove(Medicine) : soFar.Needs, ChildHealth),
            Evidence = soFar.Evidence.Add(symptoms[0].Hit.Because(new(FactKind.Need, ChildHealth), "derived")),
        };
    }

    private static Understanding Pregnancy(Said said, Understanding soFar)
    {
        if (!soFar.Audiences.Contains("pregnant") || soFar.Needs.Contains(Maternity) || soFar.RefusedNeeds.Contains(Maternity)) return soFar;
        var nothingElse = soFar.Needs.IsEmpty && said.Context.Asked is null or "need" && !said.Cues.Any(c => c.IsCue(CueCode.Correction));
        if (!nothingElse && !soFar.Needs.Any(Medical.Contains)) return soFar;
        var pregnant = said.Meanings(FactKind.Audience).First(m => m.Meaning.Code == "pregnant").Fact.Hit;
        return soFar with
        {
            Needs = soFar.Needs.Add(Maternity),
            Evidence = soFar.Evidence.Add(pregnant.Because(new(FactKind.Need, Maternity), "derived")),
        };
    }
}
