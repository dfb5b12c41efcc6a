using System.Runtime.InteropServices;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>What a group rule or a history rule says of one row. Blittable, spilled and sorted by file and row; <see cref="ScreenManifest.Describe"/> turns it into a finding.</summary>
/// <param name="File">Index of the manifest.</param>
/// <param name="Row">Ordinal of the row.</param>
/// <param name="Rule">Index into <see cref="RuleTable.Groups"/>, and behind those into <see cref="RuleTable.History"/>.</param>
/// <param name="Outcome">What it makes of the row.</param>
/// <param name="WitnessFile">Manifest of the row that shows it.</param>
/// <param name="WitnessRow">Ordinal of the row that shows it.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct GroupFinding(int File, int Row, int Rule, Outcome Outcome, int WitnessFile, int WitnessRow) : IComparable<GroupFinding>
{
    /// <summary>A count for the sentence, as the rule says.</summary>
    public int Count { get; init; }

    /// <summary>A number for the sentence, as the rule says.</summary>
    public double First { get; init; }

    /// <summary>A number for the sentence, as the rule says.</summary>
    public double Second { get; init; }

    /// <inheritdoc/>
    public int CompareTo(GroupFinding other)
    {
        var c = File.CompareTo(other.File);
        if (c == 0) c = Row.CompareTo(other.Row);
        if (c == 0) c = Rule.CompareTo(other.Rule);
        if (c == 0) c = WitnessFile.CompareTo(other.WitnessFile);
        if (c == 0) c = WitnessRow.CompareTo(other.WitnessRow);
        if (c == 0) c = Count.CompareTo(other.Count);
        if (c == 0) c = First.CompareTo(other.First);
        return c != 0 ? c : Second.CompareTo(other.Second);
    }
}
