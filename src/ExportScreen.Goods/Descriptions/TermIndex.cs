namespace ExportScreen.Goods.Descriptions;

/// <summary>Finds the terms of the table in a text: its words in any order side by side, inflected, misspelt, cut off at the end, or Russian in Latin letters. Built once; thread-safe.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, List<Wanted>> _byAnchor = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<Wanted>> _byHan = [];
    private readonly TermWords _words = new();

    /// <summary>Prepares the terms.</summary>
    public TermIndex(IEnumerable<GoodsTerm> terms)
    {
        foreach (var term in terms)
        {
            var stems = WordSpan.Of(term.Text).ConvertAll(w => w.Stem).ToArray();
            if (term.Language == "zh")
            {
                Add(_byHan, stems[0][0], new Wanted(term, stems, 0));
                continue;
            }

            var anchor = Array.IndexOf(stems, stems.MaxBy(s => s.Length));
            if (!_byAnchor.TryGetValue(stems[anchor], out var list)) _byAnchor.Add(stems[anchor], list = []);
            list.Add(new Wanted(term, stems, anchor));
            foreach (var stem in stems) _words.Add(stem, term.Strength);
        }
    }

    /// <summary>The terms in a text, in its order; those inside longer ones are left out.</summary>
    public List<TermFound> Find(string text, List<WordSpan> words)
    {
        var found = new List<TermFound>();
        var known = new KnownWord[words.Count];
        for (var i = 0; i < words.Count; i++) known[i] = words[i].IsHan ? default : _words.Know(words[i].Stem, isLast: words[i].Start + words[i].Length == text.Length);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsHan) FindHan(text, words, i, found);
            else if (known[i].Stem is { } stem && _byAnchor.TryGetValue(stem, out var list)) FindAround(text, words, known, i, list, found);
            if (i + 1 < words.Count && !words[i].IsHan && _words.Joined(words[i].Stem, words[i + 1].Stem) is { } joined && _byAnchor.TryGetValue(joined, out var whole))
                foreach (var wanted in whole.Where(w => w.Stems.Length == 1)) found.Add(Make(text, words, i, i + 1, wanted.Term, TermMatch.Written));
        }

        return WithoutInner(found);
    }

    private static void FindAround(string text, List<WordSpan> words, KnownWord[] known, int at, List<Wanted> list, List<TermFound> found)
    {
        foreach (var wanted in list)
        {
            var (first, last, match) = (at, at, known[at].Match);
            var isComplete = true;
            for (var s = 0; s < wanted.Stems.Length && isComplete; s++)
            {
                if (s == wanted.Anchor) continue;
                var near = Nearest(known, wanted.Stems[s], at, wanted.Stems.Length);
                isComplete = near >= 0;
                if (!isComplete) continue;
                (first, last) = (Math.Min(first, near), Math.Max(last, near));
                if (known[near].Match != TermMatch.Written) match = known[near].Match;
            }

            if (isComplete && last - first <= wanted.Stems.Length) found.Add(Make(text, words, first, last, wanted.Term, match));
        }
    }

    private static int Nearest(KnownWord[] known, string stem, int at, int reach)
    {
        for (var step = 1; step <= reach; step++)
        {
            if (at + step < known.Length && known[at + step].Stem == stem) return at + step;
            if (at - step >= 0 && known[at - step].Stem == stem) return at - step;
        }

        return -1;
    }

    private static TermFound Make(string text, List<WordSpan> words, int first, int last, GoodsTerm term, TermMatch match)
    {
        var start = words[first].Start;
        return new TermFound(term, text[start..(words[last].Start + words[last].Length)], start, match);
    }

    private static List<TermFound> WithoutInner(List<TermFound> found)
    {
        if (found.Count < 2) return found;
        var kept = new List<TermFound>(found.Count);
        foreach (var term in found.OrderByDescending(f => f.Written.Length).ThenBy(f => f.Match).ThenByDescending(f => f.Term.Strength))
        {
            // A vague term hides nothing: in "drone spare parts" the drone counts, and so it does inside "toy drone".
            var end = term.Start + term.Written.Length;
            var isInner = kept.Exists(k => k.Start <= term.Start && end <= k.Start + k.Written.Length && (k.Term.Strength != TermStrength.Vague || term.Term.Strength == TermStrength.Vague));
            if (!isInner) kept.Add(term);
        }

        kept.Sort((a, b) => a.Start.CompareTo(b.Start));
        return kept;
    }

    private static void Add(Dictionary<char, List<Wanted>> index, char key, Wanted wanted)
    {
        if (!index.TryGetValue(key, out var list)) index.Add(key, list = []);
        list.Add(wanted);
    }

    private void FindHan(string text, List<WordSpan> words, int at, List<TermFound> found)
    {
        if (!_byHan.TryGetValue(words[at].Stem[0], out var list)) return;
        foreach (var wanted in list)
        {
            var i = 0;
            while (i < wanted.Stems.Length && at + i < words.Count && words[at + i].Stem == wanted.Stems[i]) i++;
            if (i == wanted.Stems.Length) found.Add(Make(text, words, at, at + i - 1, wanted.Term, TermMatch.Written));
        }
    }

    /// <summary>A term as stems, found by one of them.</summary>
    private sealed record Wanted(GoodsTerm Term, string[] Stems, int Anchor);
}
