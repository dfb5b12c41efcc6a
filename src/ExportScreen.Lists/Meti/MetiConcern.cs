using System.Text;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Meti;

/// <summary>What an end user is suspected of, as letters and in words.</summary>
/// <param name="Letters">Of <c>B C M N CW</c>, in this order.</param>
/// <param name="Measure">The letters in words; null when there is none.</param>
internal sealed record MetiConcern(IReadOnlyList<string> Letters, string? Measure)
{
    private static readonly (string Letter, string Japanese, string Words)[] Kinds =
        [("B", "生物", "biological weapons"), ("C", "化学", "chemical weapons"), ("M", "ミサイル", "missiles"), ("N", "核", "nuclear weapons")];

    /// <summary>
    /// Reads both cells. Letters and Japanese words say the same; either is enough, since the line end between them is sometimes missing and letters may be full-width. What
    /// is neither is noted.
    /// </summary>
    public static MetiConcern Read(string? weapons, string? conventional, ReadingNotes notes, int row)
    {
        var letters = new List<string>();
        var words = new List<string>();
        var rest = (weapons ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        foreach (var (letter, japanese, meaning) in Kinds)
        {
            var shorter = rest.Replace(japanese, " ", StringComparison.Ordinal).Replace(letter, " ", StringComparison.Ordinal);
            if (shorter.Length == rest.Length && shorter == rest) continue;
            rest = shorter;
            letters.Add(letter);
            words.Add(meaning);
        }

        var other = (conventional ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        if (other.Contains("CW", StringComparison.Ordinal) || other.Contains("通常兵器", StringComparison.Ordinal))
        {
            letters.Add("CW");
            words.Add("conventional weapons");
            other = other.Replace("CW", "", StringComparison.Ordinal).Replace("通常兵器", "", StringComparison.Ordinal);
        }

        Unknown(rest, weapons, MetiColumns.Weapons, notes, row);
        Unknown(other, conventional, MetiColumns.Conventional, notes, row);
        return new MetiConcern(letters, words.Count == 0 ? null : $"End user of concern: {string.Join(", ", words)}");
    }

    private static void Unknown(string rest, string? cell, string column, ReadingNotes notes, int row)
    {
        if (rest.Any(char.IsLetterOrDigit)) notes.AddOnce(ListDiagnostics.UnknownValue, $"{column}:{cell}", cell, "B, C, M, N or CW", row, column: column);
    }
}
