namespace ExportScreen.Goods.Descriptions;

/// <summary>A word of a text as the word of the terms that it stands for; no stem when it stands for none.</summary>
internal readonly record struct KnownWord(string? Stem, TermMatch Match);

/// <summary>The words of all terms, found exactly, misspelt by one letter (two in long words), cut off, or in Latin letters. Thread-safe once filled.</summary>
internal sealed class TermWords
{
    private const int ShortestMisspelt = 7;
    private const int LongFrom = 11;
    private const int ShortestCut = 8;
    private const int LongestOnStack = 64;
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byLatin = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _long = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ordinary = OrdinaryWords.Load();

    /// <summary>Takes a word of a term.</summary>
    public void Add(string stem, TermStrength strength)
    {
        if (!_exact.Add(stem) || strength == TermStrength.Vague) return;
        if (stem.Length >= ShortestMisspelt)
        {
            _long.Add(stem);
            foreach (var variant in Deletions(stem).Append(stem))
            {
                if (!_byDeletion.TryGetValue(variant, out var list)) _byDeletion.Add(variant, list = []);
                list.Add(stem);
            }
        }

        if (LatinRussian.OfCyrillic(stem) is { Length: >= 5 } latin) _byLatin.TryAdd(latin, stem);
    }

    /// <summary>The word of the terms that a word of a text stands for.</summary>
    /// <param name="stem">The word.</param>
    /// <param name="isLast">Whether the text ends with it, so that it may be cut off.</param>
    public KnownWord Know(string stem, bool isLast)
    {
        if (_exact.Contains(stem)) return new(stem, TermMatch.Written);
        if (stem.Length < 5 || char.IsAsciiDigit(stem[0]) || _ordinary.Contains(stem)) return default;
        if (char.IsAsciiLetter(stem[0]) && ByLatin(stem) is { } russian) return new(russian, TermMatch.Transliterated);
        if (stem.Length >= ShortestMisspelt - 1 && Misspelt(stem) is { } meant) return new(meant, TermMatch.Misspelt);
        return isLast && stem.Length >= ShortestCut && Cut(stem) is { } whole ? new(whole, TermMatch.CutOff) : default;
    }

    /// <summary>Two words as one, when the terms have it so.</summary>
    public string? Joined(string first, string second)
    {
        if (first.Length + second.Length < ShortestMisspelt) return null;
        var joined = first + second;
        return _exact.Contains(joined) ? joined : null;
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 1; i < word.Length; i++) yield return word.Remove(i, 1);
    }

    private string? ByLatin(string stem)
    {
        var latin = LatinRussian.OfLatin(stem).AsSpan();
        var known = _byLatin.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = 0; cut <= 3 && latin.Length - cut >= 5; cut++)
            if (known.TryGetValue(latin[..^cut], out var russian)) return russian;
        return null;
    }

    private string? Misspelt(string stem)
    {
        if (Near(stem, stem) is { } same) return same;
        // The word without one letter after the other: the letter left out moves on, so the variants are made in place.
        Span<char> variant = stem.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[stem.Length];
        stem.AsSpan(0, 1).CopyTo(variant);
        stem.AsSpan(2).CopyTo(variant[1..]);
        for (var i = 1; i < stem.Length; i++)
        {
            if (Near(stem, variant[..(stem.Length - 1)]) is { } meant) return meant;
            variant[i] = stem[i];
        }

        return null;
    }

    private string? Near(string stem, ReadOnlySpan<char> variant)
    {
        if (!_byDeletion.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(variant, out var list)) return null;
        foreach (var meant in list)
            if (meant[0] == stem[0] && Math.Abs(meant.Length - stem.Length) <= 1 && EditDistance.Of(stem, meant) <= (meant.Length >= LongFrom ? 2 : 1)) return meant;
        return null;
    }

    private string? Cut(string stem)
    {
        foreach (var word in _long.GetViewBetween(stem, stem + '\uFFFF'))
            if (word.Length > stem.Length) return word;
        return null;
    }
}
