using System.Collections.Immutable;

namespace HealthNavigator.Core.Questions;

/// <summary>When a question may be asked, beside its conditions.</summary>
public enum QuestionMoment
{
    /// <summary>Whenever its answer is missing: nothing can be found without it.</summary>
    Always,

    /// <summary>When what was said of the answer has several meanings.</summary>
    Ambiguous,

    /// <summary>When its answer is expected to spare the person more than the question costs (<c>docs/questions.md</c>).</summary>
    Undecided,

    /// <summary>Only by the guide to the coverage.</summary>
    Guided,

    /// <summary>Only when the person wants to say it ("un autre jour").</summary>
    Wanted,
}

/// <summary>
/// One thing the assistant may ask, as a <c>dialog.yaml</c> declares it. Its words are the messages <c>&lt;dialog&gt;.&lt;id&gt;.ask</c>,
/// <c>&lt;dialog&gt;.&lt;id&gt;.why</c>, and, if there are other words for it, <c>&lt;dialog&gt;.&lt;id&gt;.again</c>.
/// </summary>
public sealed record Question
{
    public required string Id { get; init; }

    /// <summary>The dialog that declares it: the first part of its message keys.</summary>
    public required string Dialog { get; init; }

    /// <summary>Name of the answer it fills (<see cref="Matching.AnswerNames"/>).</summary>
    public required string Fills { get; init; }

    public required QuestionMoment Moment { get; init; }

    /// <summary>Facts that must all be known for it to be relevant.</summary>
    public ImmutableArray<Fact> If { get; init; } = [];

    /// <summary>Facts any of which makes it irrelevant.</summary>
    public ImmutableArray<Fact> Unless { get; init; } = [];

    /// <summary>The codes it is about; empty = those that matter at that moment.</summary>
    public ImmutableArray<string> About { get; init; } = [];

    public required ChoiceSet Choices { get; init; }

    /// <summary>Whether the person may leave it ("je préfère ne pas dire").</summary>
    public bool CanSkip { get; init; } = true;

    public string AskKey => $"{Dialog}.{Id}.ask";

    /// <summary>In other words, for when it has to be asked twice in a row.</summary>
    public string AgainKey => $"{Dialog}.{Id}.again";

    public string WhyKey => $"{Dialog}.{Id}.why";
}
