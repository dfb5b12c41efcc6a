using System.Globalization;
using System.Text;

namespace ExportScreen.Model.Codes;

/// <summary>Which countries there are and what they are called, in 17 languages. Loaded once on first use; thread-safe.</summary>
/// <remarks>Source: ISO 3166-1 and Unicode CLDR names, see the head of <c>countries.tsv</c>; further spellings are house.</remarks>
public static class Countries
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>All codes, in order.</summary>
    public static IReadOnlyList<CountryCode> All => Loaded.Value.All;

    /// <summary>English name of a country; the code itself when it is not known; the empty string for none.</summary>
    public static string Title(CountryCode code) => Loaded.Value.Titles.GetValueOrDefault(code) ?? code.ToString();

    /// <summary>Whether the code is assigned.</summary>
    public static bool Exists(CountryCode code) => Loaded.Value.Titles.ContainsKey(code);

    /// <summary>
    /// Reads a whole text as a country: alpha-2, alpha-3, three digits (a lost leading zero is forgiven), or a name in any of the languages, whatever case,
    /// diacritics and punctuation. Never finds a country inside a longer text.
    /// </summary>
    public static bool TryFind(string? text, out CountryCode code)
    {
        code = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        return Loaded.Value.ByName.TryGetValue(Fold(text), out code);
    }

    /// <summary>Comparison form of a country name: capital letters without diacritics, letters and digits only, single blanks.</summary>
    internal static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (char.IsLetterOrDigit(c)) result.Append(c is 'ı' ? 'I' : char.ToUpperInvariant(c));
            else if (c is '.' or '\'' or '’') continue;
            else if (c == '&') result.Append(" AND ");
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().Trim().Replace("  ", " ", StringComparison.Ordinal);
    }

    /// <remarks>Plain dictionaries: a frozen one costs more to make than a screening ever asks of it.</remarks>
    private static Table Load()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("ExportScreen.Model.Codes.countries.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var all = new List<CountryCode>();
        var titles = new Dictionary<CountryCode, string>();
        var names = new Dictionary<string, CountryCode>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("code\t", StringComparison.Ordinal)) continue;
            var fields = line.Split('\t');
            var code = CountryCode.Of(fields[0]);
            all.Add(code);
            titles.Add(code, fields[3]);
            names[fields[0]] = code;
            names[fields[1]] = code;
            if (fields[2] != "000")
            {
                names[fields[2]] = code;
                names[fields[2].TrimStart('0')] = code;
            }

            foreach (var name in fields[4].Split('|').Concat(fields[5].Split('|', StringSplitOptions.RemoveEmptyEntries)))
                names.TryAdd(Fold(name), code);
        }

        return new Table(all, titles, names);
    }

    private sealed record Table(
        IReadOnlyList<CountryCode> All, Dictionary<CountryCode, string> Titles, Dictionary<string, CountryCode> ByName);
}
