namespace HealthNavigator.Core.Recognition;

/// <summary>
/// The age of the person concerned, in years. The rows of <c>ages</c> say what is an age (<c>years</c>, <c>months</c>), what is one only as
/// the answer to the question of age (<c>bare</c>), and what only looks like one (<c>none</c>: "depuis 3 ans", "enceinte de 6 mois").
/// </summary>
internal sealed class AgeRecognizer : IRecognizer
{
    private const int Oldest = Understanding.OldestAge;

    private static readonly LexiconTerm LoneNumber = new() { Text = ", # ,", Language = "", Meanings = [new(FactKind.Age, "years")] };

    public Understanding Recognize(Said said, Understanding soFar)
    {
        Hit? best = null;
        foreach (var (hit, _) in said.Of(FactKind.Age))
        {
            if (hit.Code == "none" || hit.Number < 0 || (hit.Code == "bare" && said.Context.Asked != "age")) continue;
            if (YearsOf(hit) > Oldest || said.Of(FactKind.Age).Any(o => o.Hit.Code == "none" && o.Hit.Number == hit.Number && o.Hit.End > hit.Start && hit.End > o.Hit.Start)) continue;
            if (best is null || hit.Term.Weight > best.Term.Weight) best = hit;
        }

        if (best is null) return Alone(said, soFar);
        return With(soFar, YearsOf(best), best);
    }

    /// <summary>"avocat, 34, Lyon": a number that stands alone between two breaks, beside something else that was said of the person.</summary>
    private static Understanding Alone(Said said, Understanding soFar)
    {
        if (soFar.Needs.IsEmpty && soFar.Audiences.IsEmpty) return soFar;
        for (var i = 0; i < said.Text.Count; i++)
        {
            var (value, length) = said.Text.NumberAt(i);
            if (length == 0 || !char.IsAsciiDigit(said.Text.Tokens[i].Text[0]) || value is < 1 or > Oldest) continue;
            if (!(i == 0 || said.Text.IsBreakBefore(i)) || !said.Text.IsBreakBefore(i + length) || said.Text.Count == length) continue;
            var hit = new Hit(LoneNumber, i, i + length, 0, value, said.Text.Span(i, i + length));
            return With(soFar, value, hit);
        }

        return soFar;
    }

    private static Understanding With(Understanding soFar, int age, Hit best) => soFar.WithAge(age, best.Because(new(FactKind.Age, $"{age}"), "term"));

    private static int YearsOf(Hit hit) => hit.Code == "months" ? hit.Number / 12 : hit.Number;
}
