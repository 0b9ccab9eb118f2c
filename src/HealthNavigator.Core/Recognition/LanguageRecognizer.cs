namespace HealthNavigator.Core.Recognition;

/// <summary>The language to go on in: the one the person asks for, else the one written. It never decides what is matched.</summary>
internal sealed class LanguageRecognizer : IRecognizer
{
    public Understanding Recognize(Said said, Understanding soFar) => said.Of(FactKind.Language).FirstOrDefault() is { } wish
        ? soFar with { Language = wish.Hit.Code, Evidence = soFar.Evidence.Add(wish.Hit.Because(wish.Hit.Term.Main, wish.Rule)) }
        : soFar with { Language = said.Written.Language };
}
