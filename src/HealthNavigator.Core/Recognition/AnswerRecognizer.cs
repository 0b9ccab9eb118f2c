namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Yes, no, "I don't know" and "skip", which the anchors of their rows keep to the start of a message. A correction is no "no"; not knowing
/// is an answer only when nothing else was said that answers the question.
/// </summary>
internal sealed class AnswerRecognizer : IRecognizer
{
    public Understanding Recognize(Said said, Understanding soFar)
    {
        if (soFar.Correction) return soFar;
        foreach (var (hit, scope) in said.Of(FactKind.Answer))
        {
            // "je sais pas où aller, j'ai mal aux dents" goes on after all: such rows weigh less than 1.
            if (hit.Term.Weight < 1 && CommandRecognizer.HasFact(soFar)) continue;
            var answer = hit.Code switch
            {
                "yes" => ShortAnswer.Yes,
                "no" => ShortAnswer.No,
                "dont-know" => ShortAnswer.DontKnow,
                _ => ShortAnswer.Skip,
            };
            return soFar with { Answer = answer, Evidence = soFar.Evidence.Add(hit.Because(hit.Term.Main, scope ?? "term")) };
        }

        return soFar;
    }
}
