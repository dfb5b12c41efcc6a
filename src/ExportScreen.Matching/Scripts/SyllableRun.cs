using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Scripts;

/// <summary>A run of words of a name that are syllables of one custom throughout, and the known words that they spell. Room for one run; not thread-safe.</summary>
internal sealed class SyllableRun
{
    /// <summary>Most syllables of a run; a longer text is no name.</summary>
    public const int Most = 64;

    private readonly Syllable[] _syllables = new Syllable[Most];
    private readonly byte[] _word = new byte[Most];
    private readonly int[] _worth = new int[Most + 1];
    private readonly byte[] _taken = new byte[Most];

    public HanCustom Custom { get; private set; }

    /// <summary>First word of the name in the run.</summary>
    public int First { get; private set; }

    /// <summary>How many words of the name the run takes.</summary>
    public int Words { get; private set; }

    public int Count { get; private set; }

    /// <summary>How much of the run known words explain: the sum of the squares of their lengths.</summary>
    public int Worth => Count == 0 ? 0 : _worth[0];

    public ReadOnlySpan<Syllable> Syllables => _syllables.AsSpan(0, Count);

    /// <summary>The word of the run that a syllable belongs to.</summary>
    public int WordOf(int syllable) => _word[syllable];

    /// <summary>How many syllables the known word at a place takes; 0 where there is none.</summary>
    public int KnownAt(int syllable) => _taken[syllable];

    /// <summary>The end of the word of the name that the syllable belongs to.</summary>
    public int EndOfWord(int at)
    {
        var end = at + 1;
        while (end < Count && _word[end] == _word[at]) end++;
        return end;
    }

    /// <summary>Reads the longest run from a word on and finds its known words.</summary>
    public void Read(NameForm form, int first, HanCustom custom)
    {
        (First, Custom, Words, Count) = (first, custom, 0, 0);
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        for (var at = first; at < form.Count && form.Tokens[at].Script == Script.Latin; at++)
        {
            ref readonly var token = ref form.Tokens[at];
            var syllables = cut[..SpelledHan.TableOf(custom).Cut(form.Pool.Span.Slice(token.Text, token.TextLength), cut)];
            if (syllables.IsEmpty || Count + syllables.Length > Most || !All(syllables, custom)) break;
            foreach (ref readonly var syllable in syllables)
            {
                _word[Count] = (byte)Words;
                _syllables[Count++] = syllable;
            }

            Words++;
        }

        FindWords();
    }

    private static bool All(ReadOnlySpan<Syllable> syllables, HanCustom custom)
    {
        foreach (ref readonly var syllable in syllables)
            if (SpelledHan.NumberOf(syllable, custom) == 0) return false;
        return true;
    }

    /// <summary>The known words that explain most of the run, long words before short ones.</summary>
    private void FindWords()
    {
        _worth[Count] = 0;
        for (var at = Count - 1; at >= 0; at--)
        {
            _worth[at] = _worth[at + 1];
            _taken[at] = 0;
            for (var length = 2; length <= SpelledHan.Longest && at + length <= Count; length++)
            {
                var worth = _worth[at + length] + (length * length);
                if (worth <= _worth[at] || !IsWhole(at, at + length) || !SpelledHan.TryFind(_syllables.AsSpan(at, length), Custom, out _)) continue;
                _worth[at] = worth;
                _taken[at] = (byte)length;
            }
        }
    }

    /// <summary>Whether a part begins and ends where words do, or lies in a long word that was written together.</summary>
    private bool IsWhole(int from, int to)
    {
        const int LongWord = 3;
        var begins = from == 0 || _word[from - 1] != _word[from] || LengthOfWord(from) >= LongWord;
        return begins && (to == Count || _word[to] != _word[to - 1] || LengthOfWord(to) >= LongWord);
    }

    private int LengthOfWord(int at)
    {
        var start = at;
        while (start > 0 && _word[start - 1] == _word[at]) start--;
        return EndOfWord(at) - start;
    }
}
