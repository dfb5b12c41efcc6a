using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Parts;

/// <summary>
/// Finds part numbers of known families: a trie over the letters they begin with, then the pattern of what follows. One pass over the text; a pattern is prepared when
/// its prefix is first met. Thread-safe.
/// </summary>
internal sealed class PartFamilies
{
    private const int MostLength = 48;
    private const int ShortestNumber = 5;
    private readonly PrefixNode _root;

    /// <summary>Number of families (rows of the table).</summary>
    public int Count { get; private init; }

    /// <summary>Reads part-families.csv.</summary>
    public static PartFamilies Load()
    {
        var csv = CsvTable.Open("part-families.csv", "prefixes,rest,maker,what,hs6,also,source,confidence,scheme");
        var root = new PrefixNode();
        var rows = 0;
        while (csv.Read())
        {
            var prefixes = csv.Text(0).Split(' ');
            var family = new PartFamily(prefixes[0], csv.Text(2), csv.Text(3), csv.Text(4), csv.Span(5).IsEmpty ? [] : csv.Text(5).Split(' '), csv.Text(6), ConfidenceOf(csv.Text(7)), csv.Text(8));
            var pattern = new PartPattern(family, csv.Text(1));
            foreach (var prefix in prefixes) root.Add(prefix, pattern);
            rows++;
        }

        return new PartFamilies(root) { Count = rows };
    }

    private PartFamilies(PrefixNode root) => _root = root;

    /// <summary>The part numbers in a text, in its order.</summary>
    public IReadOnlyList<PartFound> Find(string text)
    {
        List<PartFound>? found = null;
        Span<char> number = stackalloc char[MostLength];
        for (var i = 0; i < text.Length;)
        {
            if (!IsOfNumber(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            var hasDigit = false;
            for (; end < text.Length && IsOfNumber(text[end]); end++) hasDigit |= char.IsAsciiDigit(text[end]);
            if (!hasDigit && end - i is >= 2 and <= 6 && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]))
            {
                // Some makers write a blank after the letters ("TMR 3-2411"); families that allow it say so in their pattern.
                var whole = end + 1;
                while (whole < text.Length && IsOfNumber(text[whole])) whole++;
                if (FirstFamily(text.AsSpan(i, whole - i), number, out var from, out var count) is { } spaced)
                {
                    (found ??= []).Add(new PartFound(text.Substring(i + from, count), i + from, spaced));
                    i = whole;
                    continue;
                }
            }

            if (hasDigit && end - i >= ShortestNumber && FirstFamily(text.AsSpan(i, end - i), number, out var at, out var length) is { } family)
                (found ??= []).Add(new PartFound(text.Substring(i + at, length), i + at, family));
            i = end;
        }

        return found ?? (IReadOnlyList<PartFound>)[];
    }

    private static PartConfidence ConfidenceOf(string text) => text switch
    {
        "low" => PartConfidence.Low,
        "medium" => PartConfidence.Medium,
        "high" => PartConfidence.High,
        _ => throw new InvalidOperationException($"Table part-families.csv: no confidence {text}."),
    };

    /// <summary>Characters that part numbers are written with.</summary>
    private static bool IsOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.' or '_' or '+' or '#' || IsWide(c);

    private static bool IsWide(char c) => c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A';

    /// <summary>The family of a run of characters, tried from its start and after every stroke and underscore.</summary>
    private PartFamily? FirstFamily(ReadOnlySpan<char> run, Span<char> number, out int start, out int length)
    {
        (start, length) = (0, 0);
        run = run.TrimEnd("-/.,_+#");
        if (IsContainer(run)) return null;
        for (var at = 0; at < run.Length; at++)
        {
            var isStart = at == 0 ? run[0] is not ('-' or '.' or '+' or '#') : run[at - 1] is '/' or '_' or '#' or '.' or '+' or '-' && at < 3 || run[at - 1] is '/' or '_';
            if (!isStart || run.Length - at < ShortestNumber) continue;
            length = Math.Min(run.Length - at, number.Length);
            for (var i = 0; i < length; i++) number[i] = Upper(run[at + i]);
            if (_root.Match(number[..length]) is not { } family) continue;
            start = at;
            return family;
        }

        return null;
    }

    /// <summary>A freight container's number (ISO 6346): three letters of the owner, U, J or Z, seven digits.</summary>
    private static bool IsContainer(ReadOnlySpan<char> run) =>
        run.Length == 11 && Upper(run[3]) is ('U' or 'J' or 'Z') && run[4..].IndexOfAnyExceptInRange('0', '9') < 0 && run[..3].IndexOfAnyInRange('0', '9') < 0;

    private static char Upper(char c) => char.ToUpperInvariant(IsWide(c) ? (char)(c - 0xFEE0) : c);
}
