using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using ExportScreen.Model.Codes;

namespace ExportScreen.Rules.Groups;

/// <summary>An address down to the building: words in any order, without rooms, floors and street words. Pure and thread-safe. House.</summary>
internal static partial class AddressKey
{
    private const int FewestWords = 3;

    private static readonly FrozenSet<string> Noise = new[]
    {
        "STREET", "ST", "ROAD", "RD", "AVENUE", "AVE", "LANE", "LN", "DRIVE", "DR", "BUILDING", "BLDG", "TOWER", "CENTRE", "CENTER", "DISTRICT", "CITY", "NO", "NR", "THE", "OF", "UL", "УЛ", "УЛИЦА", "Г", "Д", "ДОМ", "DOM",
        "STR", "CAD", "CADDESI", "SOK", "SOKAK", "MAH", "MAHALLESI", "BLOCK",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inner = new[] { "ROOM", "RM", "FLAT", "UNIT", "SUITE", "OFFICE", "APT", "ОФИС", "ОФ", "КВ", "KV", "DAIRE", "STE" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Floor = new[] { "FLOOR", "FL", "KAT", "ЭТАЖ", "ETAZH" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beside one of these "D" is the door of a Turkish address; elsewhere it is the house of a Russian one.</summary>
    private static readonly FrozenSet<string> Turkish = new[] { "CAD", "CADDESI", "SOK", "SOKAK", "MAH", "MAHALLESI", "BULVARI", "BULV", "BLV", "KAT", "DAIRE" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key, or null when the address holds no number or too few words to name a building.</summary>
    public static string? Of(string? address)
    {
        if (address is null) return null;
        // "12/F" is a floor, "12 F" may be a house: the stroke is gone once the text is folded.
        var parts = StrokeFloor().Replace(address.Normalize(NormalizationForm.FormKC), " ").Split([',', ';', '\n', '\r'])
            .Select(part => FoldedText.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var turkish = parts.Exists(words => words.Any(Turkish.Contains));
        var kept = new List<string>();
        foreach (var words in parts) Keep(words, turkish, kept);
        if (kept.Count < FewestWords || !kept.Exists(HasDigit)) return null;
        kept.Sort(StringComparer.Ordinal);
        return string.Join(' ', kept);
    }

    /// <summary>What is left of a part between commas: the number of a room or floor goes with its word, and only within the part.</summary>
    private static void Keep(string[] words, bool turkish, List<string> kept)
    {
        var start = kept.Count;
        for (var i = 0; i < words.Length; i++)
        {
            var hasNext = i + 1 < words.Length && HasDigit(words[i + 1]);
            if (Floor.Contains(words[i]))
            {
                // "12TH FLOOR 88 NATHAN ROAD", "BUILDING 12 FLOOR 3", "15 FLOOR".
                var hasLast = kept.Count > start && char.IsAsciiDigit(kept[^1][0]) && i > 0 && words[i - 1] == kept[^1];
                if (hasLast && (!hasNext || Ordinal().IsMatch(kept[^1]))) kept.RemoveAt(kept.Count - 1);
                else if (hasNext) i++;
            }
            else if (Inner.Contains(words[i]) || (turkish && words[i] is "D"))
            {
                if (hasNext) i++;
            }
            else if (!IsNoise(words[i], isFirst: i == 0, hasNext))
            {
                kept.Add(words[i]);
            }
        }
    }

    /// <summary>Words that say nothing of the building: of a Russian "d. 5" the number stays, "12F" before all else is a floor.</summary>
    private static bool IsNoise(string word, bool isFirst, bool hasNext) => Noise.Contains(word) || (word is "D" && hasNext) || (isFirst && ShortFloor().IsMatch(word));

    private static bool HasDigit(string word) => word.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"(?<![\w/])(?:\d{1,3}(?:ST|ND|RD|TH)?[A-Z]?|[GM]|[LU]G|B\d?)\s*/\s*F(?:L|LR|LOOR)?\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StrokeFloor();

    [GeneratedRegex(@"^\d{1,3}F$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortFloor();

    [GeneratedRegex(@"^\d{1,3}(?:ST|ND|RD|TH)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
