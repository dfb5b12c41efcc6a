namespace ExportScreen.Manifests.Cells;

/// <summary>
/// Tells in one pass over a text which labels of a table stand in it at the beginning of a word, so that only those are searched for. Immutable and thread-safe.
/// </summary>
internal sealed class LabelFinder
{
    private const int Buckets = 64;
    private readonly IReadOnlyList<string> _labels;
    private readonly int[][] _byFirst;
    private readonly bool _anywhere;

    public LabelFinder(IReadOnlyList<string> labels)
    {
        _labels = labels;
        _byFirst = [.. Enumerable.Range(0, Buckets).Select(b => Enumerable.Range(0, labels.Count).Where(i => Bucket(labels[i][0]) == b).ToArray())];
        _anywhere = labels.Any(StandsAnywhere);
    }

    /// <summary>Whether a label is of a script that writes without blanks, and so may stand inside a run of letters.</summary>
    public static bool StandsAnywhere(string label) => label[0] >= 0x2E80;

    /// <summary>The numbers of the labels that the text holds, in the order of the table; case does not matter.</summary>
    public IReadOnlyCollection<int> In(string text)
    {
        SortedSet<int>? found = null;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!inWord || (_anywhere && c >= 0x2E80))
            {
                foreach (var index in _byFirst[Bucket(c)])
                    if (text.AsSpan(i).StartsWith(_labels[index], StringComparison.OrdinalIgnoreCase)) (found ??= []).Add(index);
            }

            inWord = char.IsLetterOrDigit(c);
        }

        return found ?? (IReadOnlyCollection<int>)[];
    }

    private static int Bucket(char first) => char.ToUpperInvariant(first) % Buckets;
}
