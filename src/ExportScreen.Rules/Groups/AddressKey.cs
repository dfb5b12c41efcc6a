using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Rules.Groups;

/// <summary>An address down to the building: words in any order, without rooms, floors, street words and country names. Pure and thread-safe. House.</summary>
internal static class AddressKey
{
    private const int FewestWords = 3;

    private static readonly FrozenSet<string> Noise = new[]
    {
        "STREET", "ST", "ROAD", "RD", "AVENUE", "AVE", "LANE", "LN", "DRIVE", "DR", "BUILDING", "BLDG", "TOWER", "CENTRE", "CENTER", "DISTRICT", "CITY", "NO", "NR", "THE", "OF", "UL", "УЛ", "УЛИЦА", "Г", "Д", "ДОМ", "STR", "CAD",
        "CADDESI", "SOK", "SOKAK", "MAH", "MAHALLESI", "BLOCK",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inner = new[] { "ROOM", "RM", "FLAT", "UNIT", "SUITE", "FLOOR", "FL", "OFFICE", "APT", "ОФИС", "ОФ", "КВ", "ЭТАЖ", "DAIRE", "KAT", "D", "STE" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key, or null when the address holds no number or too few words to name a building.</summary>
    public static string? Of(string? address)
    {
        if (address is null) return null;
        var words = FoldedText.Of(address).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = new List<string>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (Inner.Contains(words[i]))
            {
                // "ROOM 1503", "15 FLOOR": the number goes with the word.
                if (words[i] is "FLOOR" or "FL" or "KAT" or "ЭТАЖ" && kept.Count > 0 && char.IsAsciiDigit(kept[^1][0])) kept.RemoveAt(kept.Count - 1);
                else if (i + 1 < words.Length && words[i + 1].Any(char.IsAsciiDigit)) i++;
            }
            else if (!Noise.Contains(words[i]))
            {
                kept.Add(words[i]);
            }
        }

        if (kept.Count < FewestWords || !kept.Exists(word => word.Any(char.IsAsciiDigit))) return null;
        kept.Sort(StringComparer.Ordinal);
        return string.Join(' ', kept);
    }
}
