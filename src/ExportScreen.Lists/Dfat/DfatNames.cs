using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Dfat;

/// <summary>The names of a party, a row each. Stateless and thread-safe.</summary>
internal static partial class DfatNames
{
    /// <summary>Reads the names; a vessel's former names stand in its additional information.</summary>
    public static IReadOnlyList<ListedName> Read(DfatParty party, EntryKind kind, ReadingNotes notes)
    {
        var names = new NameList();
        foreach (var row in party.Rows)
            names.Add(row.Text(DfatColumns.Name), KindOf(row, notes), StrengthOf(row, notes));
        if (kind != EntryKind.Vessel) return names.Names;
        foreach (var row in party.Rows)
            if (row.Text(DfatColumns.Additional) is { } text && Former().Match(text) is { Success: true } former)
                foreach (var name in Separators().Split(former.Groups["names"].Value)) names.Add(name.Trim(' ', '.'), NameKind.Former);
        return names.Names;
    }

    private static NameKind KindOf(DfatRow row, ReadingNotes notes)
    {
        var type = row.Text(DfatColumns.NameType);
        switch (type?.ToUpperInvariant())
        {
            case "PRIMARY NAME": return NameKind.Primary;
            case "ALIAS": return NameKind.Alias;
            case "ORIGINAL SCRIPT": return NameKind.OriginalScript;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"name:{type}", type, "Primary Name, Alias or Original Script", row.Number, column: DfatColumns.NameType);
                return NameKind.Alias;
        }
    }

    private static AliasStrength StrengthOf(DfatRow row, ReadingNotes notes)
    {
        var strength = row.Text(DfatColumns.AliasStrength);
        switch (strength?.ToUpperInvariant())
        {
            case "WEAK": return AliasStrength.Weak;
            case null or "STRONG": return AliasStrength.Strong;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"strength:{strength}", strength, "Strong or Weak", row.Number, column: DfatColumns.AliasStrength);
                return AliasStrength.Strong;
        }
    }

    [GeneratedRegex(@"\bPrevious names? (?:include|are|is|was|were)s?:?\s+(?<names>[^.;]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
