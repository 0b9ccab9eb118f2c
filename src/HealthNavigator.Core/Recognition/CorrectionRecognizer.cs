namespace HealthNavigator.Core.Recognition;

/// <summary>"non, plutôt Lyon": a cue together with some fact; a cue alone corrects nothing.</summary>
internal sealed class CorrectionRecognizer : IRecognizer
{
    public Understanding Recognize(Said said, Understanding soFar)
    {
        var cue = said.Cues.FirstOrDefault(h => h.IsCue(CueCode.Correction));
        if (cue is null || !(CommandRecognizer.HasFact(soFar) || !soFar.DeniedCoverages.IsEmpty)) return soFar;
        return soFar with { Correction = true, Evidence = soFar.Evidence.Add(cue.Because(cue.Term.Main, "term")) };
    }
}
