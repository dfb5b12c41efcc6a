using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ExportScreen.Goods.Destinations;
using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.References;

/// <summary>Reads the CSV parts of UN/LOCODE: twelve columns without a header, a row per country with a name that begins with a point, then its places. Pure and thread-safe.</summary>
internal static class PlaceParts
{
    private const int Columns = 12;

    /// <summary>Characters of the bytes 80 to 9F in windows-1252; a blank stands for one of the five that mean nothing.</summary>
    private const string Upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>Whether a file begins like a part: a country's row.</summary>
    public static bool IsPart(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, 400)];
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var end = head.IndexOfAny("\r\n"u8);
        var first = ReferenceCsv.Read(Encoding.Latin1.GetString(end < 0 ? head : head[..end]));
        return first is [{ Length: Columns } row] && IsCountryRow(row);
    }

    /// <summary>The text of a part: UTF-8, else windows-1252, as the editions differ.</summary>
    public static string Text(ReadOnlySpan<byte> content)
    {
        if (Utf8.IsValid(content)) return Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        var text = new StringBuilder(content.Length);
        foreach (var b in content) text.Append(b is >= 0x80 and <= 0x9F ? Upper[b - 0x80] : (char)b);
        return text.ToString();
    }

    /// <summary>Adds the rows of a part. Returns the number of the first row that is none, or 0; <see langword="null"/> when the text breaks off.</summary>
    public static int? Read(string text, List<UnlocodePlace> places, HashSet<string> countries, ref int rows, ref DateOnly? youngest)
    {
        if (ReferenceCsv.Read(text) is not { } records) return null;
        for (var i = 0; i < records.Count; i++)
        {
            var row = records[i];
            if (row.Length != Columns || !IsCountry(row[1])) return i + 1;
            rows++;
            if (IsCountryRow(row))
            {
                countries.Add(row[1]);
                continue;
            }

            // A reference from an older name bears no code.
            if (row[2].Length == 0) continue;
            if (!IsLocation(row[2])) return i + 1;
            places.Add(new UnlocodePlace(row[1] + row[2], row[3].Trim(), Subdivision(row[5]), Position(row[10]), row[4].Trim()));
            if (Month(row[8]) is { } month && !(youngest >= month)) youngest = month;
        }

        return 0;
    }

    private static bool IsCountryRow(string[] row) => IsCountry(row[1]) && row[2].Length == 0 && row[3].StartsWith('.');

    private static bool IsCountry(string text) => text.Length == 2 && CountryCode.TryParse(text, out _);

    // The rules of UN/LOCODE have digits from 2 on; IT 940 of 2024-2 shows that the publisher does not keep to them.
    private static bool IsLocation(string text) => text.Length == 3 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static string Subdivision(string text) => text.Trim() is { Length: <= 3 } known && known.All(char.IsAsciiLetterOrDigit) ? known : "";

    private static PlacePosition? Position(string text) => PlacePosition.TryFind(text, out var position) ? position : null;

    /// <summary>"2407" is July 2024; two digits from 70 on are of the last century.</summary>
    private static DateOnly? Month(string text)
    {
        if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number % 100 is < 1 or > 12) return null;
        return new DateOnly((number / 100 >= 70 ? 1900 : 2000) + (number / 100), number % 100, 1);
    }
}
