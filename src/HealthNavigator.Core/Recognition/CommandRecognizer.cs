using System.Collections.Frozen;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>A wish about the conversation itself. Courtesies and a bare "help" yield to any fact or answer in the same message.</summary>
internal sealed class CommandRecognizer : IRecognizer
{
    private const string WhyNot = "why-not";
    private const string Goodbye = "goodbye";
    private static readonly FrozenSet<string> Yielding = ((string[])["greeting", "thanks", "goodbye", "help", "how-are-you"]).ToFrozenSet();

    public Understanding Recognize(Said said, Understanding soFar)
    {
        var hits = said.Of(FactKind.Command).Where(f => f.Scope is null or CueCode.Ask).Select(f => f.Hit).ToList();
        var somethingElse = HasFact(soFar) || soFar.Answer != ShortAnswer.None || hits.Exists(h => !Yielding.Contains(h.Code));
        if (soFar.Answer == ShortAnswer.No && !HasFact(soFar) && hits.Exists(h => h.Code == Goodbye)) somethingElse = false;
        var command = hits.Find(h => !(somethingElse && Yielding.Contains(h.Code)));
        if (command is null) return soFar;
        return soFar with
        {
            Command = command.Code,
            CommandSubject = command.Code == WhyNot ? RestAfter(said, command) : null,
            Evidence = soFar.Evidence.Add(command.Because(command.Term.Main, "term")),
        };
    }

    /// <summary>Whether a wish about the conversation is all that the words say; a cry for help or for a person is no such wish.</summary>
    public static bool IsAll(string words, Understanding understanding)
    {
        if (understanding.Command is null or "help" or "human" || HasFact(understanding)) return false;
        var said = FoldedText.Of(words).Tokens;
        return said is [var first, .., var last] && understanding.Evidence.Any(evidence => evidence.Kind == FactKind.Command && evidence.Code == understanding.Command
            && evidence.Distance == 0 && evidence.Span.Start <= first.Span.Start && evidence.Span.End >= last.Span.End);
    }

    public static bool HasFact(Understanding understanding) =>
        !understanding.Needs.IsEmpty || !understanding.RefusedNeeds.IsEmpty || understanding.Coverage is not null
        || !understanding.Audiences.IsEmpty || !understanding.Situations.IsEmpty
        || !understanding.DeniedAudiences.IsEmpty || !understanding.DeniedSituations.IsEmpty || understanding.Age is not null || understanding.When is not null
        || understanding.Place is not Places.PlaceResolution.None;

    private static string? RestAfter(Said said, Hit command)
    {
        var rest = said.Folded.Original[command.Span.End..].Trim(' ', '?', '!', '.', '…', '\u00a0', '\u202f', '«', '»', '"');
        return rest.Length == 0 ? null : rest;
    }
}
