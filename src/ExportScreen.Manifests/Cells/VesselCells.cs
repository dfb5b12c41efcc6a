using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Cells;

/// <summary>Reads vessel cells: a name with an IMO number or a voyage beside it, truck plates and flight numbers. Pure and thread-safe.</summary>
internal static class VesselCells
{
    /// <summary>
    /// The IMO number inside a text: seven digits after the word IMO (whatever the check digit says), or alone when the check digit fits. Digits that are part
    /// of a longer word (plates, flights) never count.
    /// </summary>
    public static Identifier? ImoInside(string text)
    {
        for (var i = 0; i + 7 <= text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1]))) continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end - i == 7 && (end == text.Length || !char.IsLetter(text[end])) && ImoNumber.TryParse(text[i..end], out var number, out var valid))
            {
                var labelled = text[..i].TrimEnd(' ', '.', ':', '#', '-', '(', '/').EndsWith("IMO", StringComparison.OrdinalIgnoreCase)
                    || text[..i].TrimEnd(' ', '.', ':', '#').EndsWith("IMO NO", StringComparison.OrdinalIgnoreCase);
                var glued = i > 0 && char.IsLetterOrDigit(text[i - 1]);
                if (labelled || (valid && !glued)) return Identifiers.Of(IdentifierKind.Imo, number.ToString());
            }

            i = end;
        }

        return null;
    }

    /// <summary>Whether a column holds vessel and voyage (<c>Vessel/Voyage</c>, <c>船名/航次</c>).</summary>
    public static bool NamesVoyage(string header)
    {
        var key = HeaderKey.Of(header);
        return key.Contains("voy", StringComparison.Ordinal) || key.Contains("航次", StringComparison.Ordinal) || key.Contains("рейс", StringComparison.Ordinal);
    }

    /// <summary>Name and voyage of a cell that may hold both.</summary>
    public static (string Name, string? Voyage) SplitVoyage(string text)
    {
        var slash = text.LastIndexOf('/');
        return slash > 0 && slash < text.Length - 1 ? (text[..slash].Trim(), text[(slash + 1)..].Trim()) : (text, null);
    }
}
