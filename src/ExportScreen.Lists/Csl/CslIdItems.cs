using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Csl;

/// <summary>
/// Splits the packed <c>ids</c> of the CSV form: items joined by <c>; </c>, each <c>country, expiration, issue, number, label</c> with absent parts left out. Stateless and thread-safe.
/// </summary>
internal static partial class CslIdItems
{
    /// <summary>All items. A value may itself hold <c>; </c>: a piece that does not end in a known label goes with the next one when that one is a remark.</summary>
    public static IReadOnlyList<CslId> Split(string? packed)
    {
        if (packed is null) return [];
        var items = new List<CslId>();
        var open = "";
        foreach (var piece in packed.Split("; "))
        {
            var label = LabelOf(piece);
            var use = CslIdLabels.Find(label);
            if (use is null)
            {
                open = open.Length == 0 ? piece : $"{open}; {piece}";
                continue;
            }

            if (open.Length > 0 && use.Use is not (CslIdUse.Remark or CslIdUse.Ignored)) items.Add(Parse(open));
            var whole = open.Length > 0 && use.Use is CslIdUse.Remark or CslIdUse.Ignored ? $"{open}; {piece}" : piece;
            items.Add(Parse(whole.TrimStart(';', ' ')));
            open = "";
        }

        if (open.Length > 0) items.Add(Parse(open));
        return items;
    }

    private static CslId Parse(string item)
    {
        var label = LabelOf(item);
        var rest = item.Length > label.Length ? item[..(item.Length - label.Length)].TrimEnd(' ', ',') : "";
        string? country = null;
        if (CountryAtStart().Match(rest) is { Success: true } match)
        {
            country = match.Groups["country"].Value;
            rest = rest[match.Length..];
        }

        for (var date = DateAtStart().Match(rest); date.Success; date = DateAtStart().Match(rest)) rest = rest[date.Length..];
        return new CslId(label.Trim(), SourceText.Clean(rest), country);
    }

    private static string LabelOf(string item)
    {
        var comma = item.LastIndexOf(", ", StringComparison.Ordinal);
        return comma < 0 ? item : item[(comma + 2)..];
    }

    [GeneratedRegex(@"^(?<country>[A-Z]{2})(?:,\s*|$)", RegexOptions.CultureInvariant)]
    private static partial Regex CountryAtStart();

    /// <summary>A date before the number; a date that is the whole value stays.</summary>
    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2},\s*", RegexOptions.CultureInvariant)]
    private static partial Regex DateAtStart();
}
