using System.Runtime.InteropServices;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>What a group rule says of one row. Blittable, spilled and sorted by file and row; <see cref="ScreenManifest.Describe"/> turns it into a finding.</summary>
/// <param name="File">Index of the manifest.</param>
/// <param name="Row">Ordinal of the row.</param>
/// <param name="Rule">Index into <see cref="RuleTable.Groups"/>.</param>
/// <param name="Outcome">What it makes of the row.</param>
/// <param name="WitnessFile">Manifest of the row that shows it.</param>
/// <param name="WitnessRow">Ordinal of the row that shows it.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct GroupFinding(int File, int Row, int Rule, Outcome Outcome, int WitnessFile, int WitnessRow) : IComparable<GroupFinding>
{
    /// <inheritdoc/>
    public int CompareTo(GroupFinding other)
    {
        var c = File.CompareTo(other.File);
        if (c == 0) c = Row.CompareTo(other.Row);
        if (c == 0) c = Rule.CompareTo(other.Rule);
        if (c == 0) c = WitnessFile.CompareTo(other.WitnessFile);
        return c != 0 ? c : WitnessRow.CompareTo(other.WitnessRow);
    }
}
