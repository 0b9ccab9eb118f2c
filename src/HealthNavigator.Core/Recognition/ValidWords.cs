using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// The words that are right as they are, of all languages, as Bloom filters compiled offline by <c>tools/words</c>: a misspelling is held for
/// a word in about one case in a hundred, a word is never held for a misspelling. A file <c>dialogs/lexicon/words/&lt;lang&gt;.bloom</c> has comment
/// lines (#) on its origin, a line <c>bits hashes</c>, and the filter in base64.
/// </summary>
internal sealed class ValidWords
{
    private const int Shortest = 5;

    private readonly Dictionary<string, (byte[] Bits, int Hashes)> filters = new(StringComparer.Ordinal);

    /// <summary>True for a word of any language.</summary>
    public bool Contains(string folded)
    {
        var hashed = Hashes(folded);
        foreach (var (bits, hashes) in filters.Values)
        {
            if (Holds(bits, hashes, hashed)) return true;
        }

        return false;
    }

    /// <summary>True for a word of one language; false when its words are not known. The filters hold words of five letters and more.</summary>
    public bool Contains(string folded, string language) =>
        folded.Length >= Shortest && filters.TryGetValue(language, out var filter) && Holds(filter.Bits, filter.Hashes, Hashes(folded));

    /// <summary>True for a language whose words are not known.</summary>
    public bool IsWithoutWords(string language) => !filters.ContainsKey(language);

    public void Add(ContentFile file, FaultList faults)
    {
        var lines = file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith('#')).ToArray();
        var sizes = lines.Length >= 2 ? lines[0].Split(' ') : [];
        if (sizes.Length == 2 && int.TryParse(sizes[0], out var bits) && int.TryParse(sizes[1], out var hashes) && hashes is > 0 and < 20)
        {
            var bytes = new byte[(bits + 7) / 8];
            if (Convert.TryFromBase64String(string.Concat(lines.Skip(1)), bytes, out var read) && read == bytes.Length && read > 0)
            {
                filters[Path.GetFileNameWithoutExtension(file.Path)] = (bytes, hashes);
                return;
            }
        }

        faults.Add(new Fault(file.Path, 0, "not-a-word-filter"));
    }

    private static bool Holds(byte[] bits, int hashes, (uint First, uint Step) hashed)
    {
        for (var i = 0; i < hashes; i++)
        {
            var bit = unchecked(hashed.First + ((uint)i * hashed.Step)) % ((uint)bits.Length * 8);
            if ((bits[bit >> 3] & (1 << (int)(bit & 7))) == 0) return false;
        }

        return true;
    }

    /// <summary>FNV-1a, and a second hash from it: the same as in <c>tools/words/build.mjs</c>.</summary>
    private static (uint First, uint Step) Hashes(string word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        var step = hash;
        step ^= step >> 15;
        step *= 0x2c1b3c6du;
        step ^= step >> 12;
        return (hash, step | 1);
    }
}
