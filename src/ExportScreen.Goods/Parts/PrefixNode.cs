namespace ExportScreen.Goods.Parts;

/// <summary>A node of the trie of prefixes: capital letters, digits, hyphen, point and stroke. Immutable once filled; thread-safe.</summary>
internal sealed class PrefixNode
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./";
    private PrefixNode?[]? _next;
    private List<PartPattern>? _patterns;

    /// <summary>Adds a pattern under a prefix; earlier ones under the same prefix come first.</summary>
    public void Add(ReadOnlySpan<char> prefix, PartPattern pattern)
    {
        if (prefix.IsEmpty)
        {
            (_patterns ??= []).Add(pattern);
            return;
        }

        var at = Alphabet.IndexOf(prefix[0], StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"Table part-families.csv: {prefix} is no prefix.");
        ((_next ??= new PrefixNode?[Alphabet.Length])[at] ??= new PrefixNode()).Add(prefix[1..], pattern);
    }

    /// <summary>The family of a number in capitals: of the longest prefix whose pattern fits.</summary>
    public PartFamily? Match(ReadOnlySpan<char> number)
    {
        if (!number.IsEmpty && _next is not null && Alphabet.IndexOf(number[0], StringComparison.Ordinal) is var at and >= 0 && _next[at]?.Match(number[1..]) is { } longer)
            return longer;
        if (_patterns is null) return null;
        foreach (var pattern in _patterns)
            if (pattern.Fits(number)) return pattern.Family;
        return null;
    }
}
