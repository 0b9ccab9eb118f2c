using System.Runtime.CompilerServices;

namespace HealthNavigator.Core.Places;

/// <summary>
/// How a name sounds to a French ear, roughly: "obervilié" and "Aubervilliers" sound alike. Works on place keys (no spaces, no accents), so it
/// is a heuristic: silent endings count only at the very end. Other scripts pass through unchanged.
/// </summary>
internal static class PhoneticKey
{
    public const int Longest = 80;

    /// <summary>Writes the sound of a key and gives its length; at most <see cref="Longest"/> characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(ReadOnlySpan<char> key, Span<char> sound)
    {
        key = WithoutSilentEnd(key);
        var length = 0;
        for (var i = 0; i < key.Length && length < Longest - 2;)
        {
            var (made, used) = Sound(key, i);
            i += used;
            if (made == '\0' || (length > 0 && sound[length - 1] == made)) continue;
            sound[length++] = made;
        }

        return length;
    }

    private static ReadOnlySpan<char> WithoutSilentEnd(ReadOnlySpan<char> full)
    {
        var key = full;
        if (key.Length > 4 && (key.EndsWith("er") || key.EndsWith("ez") || key.EndsWith("ers"))) key = key[..(key.LastIndexOf('e') + 1)];
        // "ie", "ié" and "ier" cannot be told apart once the accent is folded.
        if (key.Length > 4 && key[^1] == 'e' && key[^2] is 'i' or 'y') return key[..^1];
        if (key.Length > 3 && key[^1] == 'e' && full.Length > key.Length) return key;
        var closed = false;
        while (key.Length > 3)
        {
            var last = key[^1];
            if (last is 's' or 't' or 'd' or 'x' or 'z' or 'p' && !closed) key = key[..^1];
            else if (last == 'e' && !closed && !IsVowel(key[^2]))
            {
                key = key[..^1];
                closed = true;
            }
            else if (last == 'e' && key.Length > 4 && key[^2] is 'i' or 'y') return key[..^1];
            else break;
        }

        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (char Sound, int Used) Sound(ReadOnlySpan<char> key, int i)
    {
        var c = key[i];
        var next = i + 1 < key.Length ? key[i + 1] : '\0';
        var after = i + 2 < key.Length ? key[i + 2] : '\0';
        switch (c)
        {
            case 'a':
                if (next == 'u') return ('o', 2);
                if (next is 'i' or 'y') return IsNasal(key, i + 2) ? ('1', 3) : ('e', 2);
                return IsNasal(key, i + 1) ? ('2', 2) : ('a', 1);
            case 'e':
                if (next == 'a' && after == 'u') return ('o', 3);
                if (next is 'i' or 'y') return IsNasal(key, i + 2) ? ('1', 3) : ('e', 2);
                if (next == 'u') return ('e', 2);
                if (IsNasal(key, i + 1)) return (i > 0 && key[i - 1] is 'i' or 'y' ? '1' : '2', 2);
                return ('e', 1);
            case 'o':
                if (next == 'e' && after == 'u') return ('e', 3);
                if (next == 'u') return ('u', 2);
                if (next is 'i' or 'y') return IsNasal(key, i + 2) ? ('1', 3) : ('w', 2);
                return IsNasal(key, i + 1) ? ('3', 2) : ('o', 1);
            case 'i' or 'y':
                return IsNasal(key, i + 1) ? ('1', 2) : ('i', 1);
            case 'u':
                return IsNasal(key, i + 1) ? ('1', 2) : ('y', 1);
            case 'h':
                return ('\0', 1);
            case 'p':
                return next == 'h' ? ('f', 2) : ('p', 1);
            case 't' or 'd' when i > 1 && key[i - 1] is 'n' && IsSilentBefore(next):
                // "Montpellier", "Grandcamp".
                return ('\0', 1);
            case 't':
                return ('t', next == 'h' ? 2 : 1);
            case 'w' or 'v':
                return ('v', 1);
            case 'q':
                return ('k', next == 'u' ? 2 : 1);
            case 'k':
                return ('k', 1);
            case 'c':
                if (next == 'h') return ('c', 2);
                if (next is 'k' or 'q') return ('k', after == 'u' ? 3 : 2);
                return (next is 'e' or 'i' or 'y' ? 's' : 'k', 1);
            case 'g':
                if (next == 'n') return ('n', 2);
                if (next == 'u' && after is 'e' or 'i' or 'y') return ('g', 2);
                return (next is 'e' or 'i' or 'y' ? 'j' : 'g', 1);
            case 's':
                if (next == 'c' && after == 'h') return ('c', 3);
                if (next == 'h') return ('c', 2);
                if (next == 'c' && after is 'e' or 'i' or 'y') return ('s', 2);
                return (i > 0 && IsVowel(key[i - 1]) && IsVowel(next) ? 'z' : 's', 1);
            case 'x':
                return ('s', 1);
            default:
                return (c, 1);
        }
    }

    // n or m makes the vowel before it nasal unless a vowel or another n or m follows.
    private static bool IsNasal(ReadOnlySpan<char> key, int i) =>
        i < key.Length && key[i] is 'n' or 'm' && (i + 1 >= key.Length || (!IsVowel(key[i + 1]) && key[i + 1] is not ('n' or 'm' or 'h')));

    private static bool IsSilentBefore(char next) => next is 'b' or 'c' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'q' or 'v' or 'j';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
