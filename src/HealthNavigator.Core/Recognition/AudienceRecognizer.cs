using System.Collections.Immutable;

namespace HealthNavigator.Core.Recognition;

/// <summary>Who the person is and which facts of the services' rules apply, only as far as said; and what is expressly not so.</summary>
internal sealed class AudienceRecognizer : IRecognizer
{
    public Understanding Recognize(Said said, Understanding soFar)
    {
        var evidence = soFar.Evidence.ToBuilder();
        var (audiences, deniedAudiences) = Read(FactKind.Audience, soFar.Audiences, soFar.DeniedAudiences);
        var (situations, deniedSituations) = Read(FactKind.Situation, soFar.Situations, soFar.DeniedSituations);
        return soFar with
        {
            Audiences = audiences,
            DeniedAudiences = deniedAudiences,
            Situations = situations,
            DeniedSituations = deniedSituations,
            Evidence = evidence.ToImmutable(),
        };

        (ImmutableArray<string> Said, ImmutableArray<string> Denied) Read(string kind, ImmutableArray<string> codes, ImmutableArray<string> denied)
        {
            foreach (var (fact, meaning) in said.Meanings(kind))
            {
                // What is asked for or done says nothing against who somebody is.
                var isTurned = fact.Scope is CueCode.Not or CueCode.Lack or CueCode.Without;
                if (fact.Scope is CueCode.Lapsed or CueCode.Unsure || said.IsOfOthers(fact.Hit)) continue;
                if (fact.Hit.Term.Denies && meaning == fact.Hit.Term.Main && isTurned) continue;
                var isDenied = isTurned || (fact.Hit.Term.Denies && meaning == fact.Hit.Term.Main);
                if (isDenied) denied = Recognition.Said.With(denied, meaning.Code);
                else codes = Recognition.Said.With(codes, meaning.Code);
                evidence.Add(fact.Hit.Because(meaning, fact.Rule));
            }

            return (codes, denied.RemoveAll(codes.Contains));
        }
    }
}
