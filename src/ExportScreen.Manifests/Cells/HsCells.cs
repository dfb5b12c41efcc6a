namespace ExportScreen.Manifests.Cells;

/// <summary>Takes HS codes out of cells and of goods text. The codes stay as written; normalising them is the work of Goods. Pure and thread-safe.</summary>
internal static class HsCells
{
    private static readonly System.Buffers.SearchValues<char> Mantissa = System.Buffers.SearchValues.Create("0123456789.,");
    private static readonly string[] Labels =
    [
        "HS", "H.S.", "H.S", "HSCODE", "HSN", "NCM", "TARIC", "HTS", "HTSUS", "HTSCODE", "TARIFF", "GTIP", "G.T.I.P.", "COMMODITY CODE", "CUSTOMS CODE", "SCHEDULE B",
        "ТН ВЭД", "ТНВЭД", "HS编码", "税号", "商品编码", "CN CODE",
    ];

    private static readonly LabelFinder Finder = new(Labels);

    private static readonly string[] Fillers = ["CODES", "CODE", "NUMBER", "NO", "NR", "ЕАЭС", "КОД", "IS", "编码", "TARIFF"];

    /// <summary>The codes of an HS cell: parallel lists split, the parts of one code (4+2+2, 8+3) kept together, words and counts dropped.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        if (IsPlain(cell) || IsScientific(cell)) return [cell];
        var result = new List<string>();
        foreach (var part in cell.Split([',', ';', '/', '|', '\n', '\r', '，', '；', '、', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            SplitPlus(part, result);
        if (result.Count == 0) return [cell];
        if (result.Count > 1 && result.Exists(c => Digits(c) >= 4)) result.RemoveAll(c => Digits(c) < 4);
        return [.. result.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Codes that a goods text names after a label (<c>HS CODE 8481.80</c>); 4 to 13 digits with dots.</summary>
    public static IReadOnlyList<string> InText(string text)
    {
        List<string>? found = null;
        foreach (var index in Finder.In(text))
        {
            var label = Labels[index];
            for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(label, at + label.Length, StringComparison.OrdinalIgnoreCase))
            {
                if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && !LabelFinder.StandsAnywhere(label)) continue;
                if (CodeAfter(text, at + label.Length) is { } code && found?.Contains(code) != true) (found ??= []).Add(code);
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    private static bool IsPlain(string cell)
    {
        foreach (var c in cell)
            if (!char.IsAsciiDigit(c) && c != '.') return false;
        return true;
    }

    /// <summary>Whether a spreadsheet turned the code into a number with an exponent (<c>8.54231E+05</c>); such a cell is one code, whose last digits may be lost.</summary>
    private static bool IsScientific(string cell)
    {
        var at = cell.IndexOfAny(['E', 'e']);
        if (at <= 0 || at > 20 || at + 1 >= cell.Length) return false;
        var exponent = cell.AsSpan(at + 1).TrimStart('+');
        return exponent.Length is 1 or 2 && !exponent.ContainsAnyExceptInRange('0', '9') && !cell.AsSpan(0, at).ContainsAnyExcept(Mantissa) && char.IsAsciiDigit(cell[0])
            && cell.AsSpan(0, at).Count('.') + cell.AsSpan(0, at).Count(',') <= 1;
    }

    // A plus joins codes only when each is long enough for one: "-2+3" is damage that must stay visible.
    private static void SplitPlus(string part, List<string> result)
    {
        var codes = part.Split('+', StringSplitOptions.TrimEntries);
        if (codes.Length > 1 && !IsScientific(part) && codes.All(c => Digits(c) >= 4))
            foreach (var code in codes) SplitBlanks(code, result);
        else if (IsScientific(part)) result.Add(part);
        else SplitBlanks(part, result);
    }

    private static void SplitBlanks(string part, List<string> result)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(IsCode).ToList();
        if (words.Count == 0) return;
        if (words.Count > 1 && IsOneCode(words)) result.Add(string.Join(' ', words));
        else result.AddRange(words);
    }

    private static bool IsCode(string word)
    {
        if (word.Contains('E') && double.TryParse(word, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)) return true;
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && c is not ('.' or '-')) return false;
        return Digits(word) >= 2;
    }

    // 8542 31 90, 8542 31 9010, 854231 90 10, 85423190 100: the usual ways to space one code.
    private static bool IsOneCode(List<string> words)
    {
        var lengths = words.ConvertAll(Digits);
        var total = lengths.Sum();
        return lengths[0] is 4 or 6 or 8 && lengths.Skip(1).All(l => l is 2 or 3 or 4) && total is 6 or 8 or 10 or 11 or 12
            && !(lengths[0] == 4 && lengths[1] == 4);
    }

    private static int Digits(string word) => word.Count(char.IsAsciiDigit);

    private static string? CodeAfter(string text, int at)
    {
        for (var guard = 0; guard < 4; guard++)
        {
            while (at < text.Length && text[at] is ' ' or ':' or '.' or '#' or '-' or '(' or '=' or '：' or '№') at++;
            var filler = Array.Find(Fillers, f => string.Compare(text, at, f, 0, f.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (filler is null) break;
            at += filler.Length;
        }

        var start = at;
        var digits = 0;
        while (at < text.Length && digits < 14 && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && digits > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            if (text[at] != '.') digits++;
            at++;
        }

        return digits is >= 4 and <= 13 && (at >= text.Length || !char.IsLetter(text[at])) ? text[start..at] : null;
    }
}
