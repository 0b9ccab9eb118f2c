using HealthNavigator.Core.Content;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Knowledge;

/// <summary>
/// The rule for the French texts that residents read: no sentence over <see cref="FrenchReadability.MostWords"/> words, and a score of at least
/// <see cref="FrenchReadability.LeastScore"/> over each dialog, each rights card and each file of kinds. It is for authors, in
/// <c>navigator check</c>: a hard sentence never keeps a correction of a fact from being published.
/// </summary>
public static class ReadabilityCheck
{
    /// <summary>What a placeholder stands for while a message is read: names and numbers are no matter of style.</summary>
    private static readonly object[] Samples = [1L, 2L];

    /// <param name="dialogs">The wording files of the dialogs; those of other languages are passed over.</param>
    /// <param name="documents">The knowledge; only kinds, rights and the summaries of services are read.</param>
    /// <param name="faults">Receives a fault for each long sentence, and one for each file that is too hard.</param>
    public static void Of(IEnumerable<ContentFile> dialogs, IEnumerable<KnowledgeDocument> documents, FaultList faults)
    {
        // What cannot be read at all is reported by those who load it.
        var ignored = new FaultList();
        foreach (var file in dialogs.Where(IsForResidents))
        {
            if (ContentNode.Parse(file, ignored) is { } root) Report(root, Messages(root), faults);
        }

        foreach (var document in documents)
        {
            if (document.Parse(ignored) is not { } root) continue;
            if (document.Path.StartsWith(Directory.StructureKinds.Folder, StringComparison.Ordinal)) Report(root, root.Items.Select(item => French(item.Get("says"))), faults);
            else if (document.Path.StartsWith(Directory.RightsCards.Folder, StringComparison.Ordinal)) Report(root, (root.Get("statements")?.Items ?? []).Select(French), faults);
            else if (DocumentIds.IsService(document.Id) && root.Text("for") != "professionals") Long([French(root.Get("summary"))], faults);
        }
    }

    /// <summary>The wording of a dialog: <c>dialogs/&lt;dialog&gt;/fr.yaml</c>. Other words (console, faults) are for operators.</summary>
    private static bool IsForResidents(ContentFile file) =>
        file.Path.Split('/') is ["dialogs", not ("wording" or "lexicon" or "safety" or "asked"), "fr.yaml"];

    private static IEnumerable<(ContentNode Node, string Text)?> Messages(ContentNode root) =>
        from entry in root.Get("messages")?.Entries ?? []
        where entry.Value.Scalar is not null
        let message = Message.Parse("fr", entry.Value.Scalar!, out _)
        where message is not null
        from sample in Samples
        select ((ContentNode, string)?)(entry.Value, message.Format(message.Arguments.ToDictionary(name => name, _ => (object?)sample)));

    private static (ContentNode Node, string Text)? French(ContentNode? texts) => texts?.Get("fr") is { Scalar: { } text } node ? (node, text) : null;

    private static void Report(ContentNode root, IEnumerable<(ContentNode Node, string Text)?> texts, FaultList faults)
    {
        var all = texts.ToList();
        Long(all, faults);
        if (FrenchReadability.Score(all.OfType<(ContentNode Node, string Text)>().Select(pair => pair.Text)) is { } score and < FrenchReadability.LeastScore)
            faults.Add(new Fault(root.File, 0, "hard-to-read", $"{score:0}"));
    }

    private static void Long(IEnumerable<(ContentNode Node, string Text)?> texts, FaultList faults)
    {
        foreach (var (node, text) in texts.OfType<(ContentNode Node, string Text)>())
        {
            foreach (var sentence in FrenchReadability.TooLong(text)) faults.Add(new Fault(node.File, node.Line, "long-sentence", sentence));
        }
    }
}
