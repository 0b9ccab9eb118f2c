using HealthNavigator.Core.Content;
using HealthNavigator.Core.Directory;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Safety;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// Finds fault with the example sentences, and with a table that was learnt from others. It is for authors, in <c>navigator check</c>: the
/// product itself never reads the sentences.
/// </summary>
public static class SentenceCheck
{
    /// <param name="files">All content.</param>
    /// <param name="taxonomies">The codes there are.</param>
    /// <param name="faults">Receives the faults.</param>
    public static void Of(IReadOnlyCollection<ContentFile> files, Taxonomies taxonomies, FaultList faults)
    {
        ExampleSentences.Check(files, AlarmCodes.GravestFirst.Contains, taxonomies.Needs.Has, taxonomies.Coverages.Has, taxonomies.Audiences.Has, faults);
        // What cannot be read at all is reported by those who load it.
        if (files.FirstOrDefault(file => file.Path == LearnedDanger.FileName) is { } learned
            && LearnedTableText.Read(learned, new FaultList()) is { Labels.IsEmpty: false } table && table.LearnedFrom != ExampleSentences.Digest(files))
            faults.Add(new Fault(LearnedDanger.FileName, 0, "learned-from-others"));
    }
}
