using ExportScreen.Model.Codes;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.Traces;

/// <summary>
/// A telephone number in international form and the countries that its calling code is of. A number without "+" or "00" is national: it names no country and is not read.
/// </summary>
/// <param name="Code">Calling code without sign.</param>
/// <param name="Digits">All digits, calling code first.</param>
/// <param name="Countries">Countries of the code; of +7, Kazakhstan and Russia are told apart by the next digit.</param>
/// <remarks>Source of the +7 split: red_flags.csv, row G26. Calling codes are house.</remarks>
internal sealed record PhoneNumber(string Code, string Digits, IReadOnlyList<CountryCode> Countries)
{
    private const int Shortest = 8;
    private static readonly CountryCode[] Russia = [CountryCode.Of("RU")];
    private static readonly CountryCode[] Kazakhstan = [CountryCode.Of("KZ")];
    private static readonly Lazy<Dictionary<string, CountryCode[]>> Codes = new(() =>
        EmbeddedCsv.Read("calling-codes.csv", "code,countries").ToDictionary(row => row[0], row => Array.ConvertAll(row[1].Split(' '), CountryCode.Of), StringComparer.Ordinal));

    /// <summary>Whether it is a number of Russia (+7 3, 4, 8, 9) or Belarus (+375).</summary>
    public bool IsRussianOrBelarusian => Code == "375" || (Code == "7" && ReferenceEquals(Countries, Russia));

    /// <summary>Reads a number; null when it is national, too short, or of no known code.</summary>
    public static PhoneNumber? Read(string? raw)
    {
        if (raw is null) return null;
        var start = 0;
        while (start < raw.Length && (raw[start] is ' ' or '(' or ':' or '.' or '\'' or '\u200E' || char.IsLetter(raw[start]))) start++;
        if (start == raw.Length) return null;
        var plus = raw[start] is '+' or '＋';
        var digits = new string([.. raw[start..].Where(char.IsAsciiDigit)]);
        if (!plus && !digits.StartsWith("00", StringComparison.Ordinal)) return null;
        digits = digits.TrimStart('0');
        if (digits.Length is < Shortest or > 15) return null;
        for (var length = 1; length <= 3; length++)
        {
            var code = digits[..length];
            if (Codes.Value.TryGetValue(code, out var countries)) return new PhoneNumber(code, digits, code == "7" ? OfSeven(digits) : countries);
        }

        return null;
    }

    // Kazakhstan has +7 6 and +7 7; Russia +7 3, 4, 8 and 9. Other digits are not in use.
    private static CountryCode[] OfSeven(string digits) => digits[1] switch
    {
        '6' or '7' => Kazakhstan,
        '3' or '4' or '8' or '9' => Russia,
        _ => [],
    };
}
