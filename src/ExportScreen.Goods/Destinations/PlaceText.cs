using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.Destinations;

/// <summary>A port, place or address as its parts: what stands between commas, brackets, slashes and dashes with blanks around them, folded for comparison.</summary>
internal sealed class PlaceText
{
    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "PORT", "SEAPORT", "SEA", "COMMERCIAL", "CITY", "TOWN", "OF", "HARBOUR", "HARBOR", "AIRPORT", "INTERNATIONAL", "RAILWAY", "STATION", "TERMINAL",
        "ПОРТ", "МОРСКОИ", "МОРСЬКИИ", "ГОРОД", "ГОР", "Г", "МІСТО", "МІСТ", "М", "АЭРОПОРТ", "СТАНЦИЯ", "СТ", "港", "港口", "市",
    };

    private readonly List<string> _parts = [];

    /// <summary>Splits and folds a text.</summary>
    public PlaceText(string text)
    {
        Folded = $" {FoldedText.Of(text)} ";
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text, i)) continue;
            var part = WithoutNoise(FoldedText.Of(text.AsSpan(start, i - start)));
            if (part.Length > 0) _parts.Add(part);
            start = i + 1;
        }

        foreach (var part in _parts)
        {
            if (!Countries.TryFind(part, out var country)) continue;
            Named.Add(country);
            if (ReferenceEquals(part, _parts[^1])) LastCountry = country;
        }
    }

    /// <summary>The whole text folded, a blank before and after.</summary>
    public string Folded { get; }

    /// <summary>The parts without port words and numbers; empty ones are left out.</summary>
    public IReadOnlyList<string> Parts => _parts;

    /// <summary>Countries that are a part of their own.</summary>
    public List<CountryCode> Named { get; } = [];

    /// <summary>The country that ends the text, or none.</summary>
    public CountryCode LastCountry { get; }

    /// <summary>Reads five letters and digits that begin with two letters, blanks and case forgiven.</summary>
    public static bool TryUnlocode(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? code)
    {
        code = null;
        if (text is null || text.Length > 16) return false;
        Span<char> five = stackalloc char[5];
        var length = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '-' or '\u00A0') continue;
            if (length == 5 || !(length < 2 ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c))) return false;
            five[length++] = char.ToUpperInvariant(c);
        }

        if (length != 5) return false;
        code = five.ToString();
        return true;
    }

    private static bool IsBreak(string text, int i) =>
        text[i] is ',' or ';' or '(' or ')' or '[' or ']' or '/' or '|' or '\n' or '\r' or '，' or '、' or '（' or '）'
        || (text[i] is '-' or '–' or '—' && i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] == ' ');

    private static string WithoutNoise(string part)
    {
        if (part.Length == 0 || (!part.Contains(' ') && !IsNoise(part))) return part;
        var words = part.Split(' ').AsSpan();
        while (words.Length > 0 && IsNoise(words[0])) words = words[1..];
        while (words.Length > 0 && IsNoise(words[^1])) words = words[..^1];
        return string.Join(' ', words);
    }

    private static bool IsNoise(string word) => Noise.Contains(word) || !word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
