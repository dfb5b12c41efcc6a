using System.Text.RegularExpressions;

namespace ExportScreen.Lists.Ofac.Csv;

/// <summary>Reads the remarks: labelled segments between semicolons, a full stop at the end, prose in between.</summary>
internal static partial class OfacRemarks
{
    /// <summary>Takes every labelled segment to the entry; prose is tallied and stays in the remarks.</summary>
    public static void Read(string remarks, OfacDraft entry, OfacNotes notes)
    {
        var text = remarks.Trim();
        if (text.EndsWith('.')) text = text[..^1];
        foreach (var piece in Semicolon().Split(text))
        {
            var segment = piece.Trim();
            if (segment.StartsWith("alt. ", StringComparison.OrdinalIgnoreCase)) segment = segment[5..].TrimStart();
            if (segment.Length == 0) continue;
            if (OfacLabels.Heading(segment, out var value) is { } label) entry.Take(label, value);
            else notes.Tally(ListDiagnostics.UnlabelledRemarks, segment);
        }
    }

    /// <summary>A segment ends with a semicolon and white space, or (three remarks forget the blank) a word of small letters; semicolons inside web addresses do not end one.</summary>
    [GeneratedRegex(@";(?:\s+|$|(?=[a-z]+\s))", RegexOptions.CultureInvariant)]
    private static partial Regex Semicolon();
}
