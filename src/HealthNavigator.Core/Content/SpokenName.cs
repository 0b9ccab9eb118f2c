namespace HealthNavigator.Core.Content;

/// <summary>A way people say the name of something, written as a term of the lexicon, and where it is written for the faults.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Text">The term ("(la |)pass de ville").</param>
/// <param name="File">Path relative to the content root.</param>
/// <param name="Line">From 1.</param>
public sealed record SpokenName(string Language, string Text, string File, int Line)
{
    /// <summary>The names of <c>said: {fr: […], en: […]}</c>.</summary>
    public static IEnumerable<SpokenName> Read(ContentNode? said)
    {
        foreach (var (language, list) in said?.Entries ?? [])
        {
            foreach (var item in list.Items)
            {
                if (item.Scalar is { } text) yield return new SpokenName(language, text, item.File, item.Line);
                else item.Fault("not-a-text", language);
            }
        }
    }
}
