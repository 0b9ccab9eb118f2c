using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Places;
using HealthNavigator.Core.Recognition;

namespace HealthNavigator.Cli.Lexicons;

/// <summary>What a set of lexicons and alarm rules makes of an example, without a language given, as <c>navigator understand</c> does.</summary>
internal sealed class Ear
{
    private readonly Foundations foundations;

    /// <param name="files">All files of content but the services.</param>
    public Ear(IReadOnlyCollection<ContentFile> files)
    {
        var faults = new FaultList();
        foundations = Foundations.Load(files, faults);
        FaultCount = faults.Sorted().Length;
    }

    /// <summary>How much of the files cannot be read: what is left out of them is not heard.</summary>
    public int FaultCount { get; }

    /// <summary>The codes heard, by kind.</summary>
    public ImmutableDictionary<string, ImmutableSortedSet<string>> Hear(string text)
    {
        var heard = foundations.Understander.Understand(text, new UnderstandingContext { Language = null });
        var alarms = foundations.AlarmsIn(text);
        return ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty
            .Add(Example.Needs, [.. AlarmNeeds.With(heard.Needs, alarms)])
            .Add(Example.Coverage, heard.Coverage is { } coverage ? [coverage] : [])
            .Add(Example.Place, PlaceOf(text, heard.Place))
            .Add(Example.Audience, [.. heard.Audiences])
            .Add(Example.WrittenIn, [heard.Language ?? "fr"])
            .Add(Example.Alarm, [.. alarms.Take(1).Select(alarm => alarm.Code)]);
    }

    private static ImmutableSortedSet<string> PlaceOf(string text, PlaceResolution place) => place switch
    {
        PlaceResolution.Found found => [found.Span.In(text)],
        PlaceResolution.Ambiguous many => [many.Span.In(text)],
        _ => [],
    };
}
