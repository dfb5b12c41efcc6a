using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Findings;

/// <summary>Whether a finding stands.</summary>
public enum FindingState
{
    /// <summary>It stands, as screened or since a list change.</summary>
    Open,

    /// <summary>A list change has taken its reason away: the entry is no longer listed, or no longer matches.</summary>
    Closed,
}

/// <summary>What a list change did to a finding. Immutable.</summary>
/// <param name="State">What it is from then on.</param>
/// <param name="Day">The day (UTC) on which it was noticed.</param>
/// <param name="Because">Which change, in a sentence: list, edition, entry, what changed.</param>
/// <param name="EditionBefore">Date of the list's edition before, or null.</param>
/// <param name="EditionAfter">Date of the list's edition after, or null.</param>
internal sealed record FindingChange(FindingState State, DateOnly Day, string Because, DateOnly? EditionBefore, DateOnly? EditionAfter)
{
    /// <summary>The record of a finding after the change. All changes stay in it, one to a line.</summary>
    /// <param name="finding">The finding as it is from now on.</param>
    /// <param name="before">The finding as it lay in the store; null for a new one.</param>
    /// <param name="decided">The decision that counted under its key before, or null.</param>
    public Record On(Record finding, Record? before, PreviousDecision? decided)
    {
        var values = new Dictionary<string, object>(finding.Values, StringComparer.Ordinal)
        {
            [FindingFields.State] = State.ToString(),
            [FindingFields.ChangedOn] = Text(Day),
            [FindingFields.ChangedBecause] = FindingRecords.Storable(Because),
            [FindingFields.Changes] = Lines(before?.Text(FindingFields.Changes)),
        };
        values.Remove(FindingFields.EditionBefore);
        values.Remove(FindingFields.EditionAfter);
        if (EditionBefore is { } old) values[FindingFields.EditionBefore] = Text(old);
        if (EditionAfter is { } now) values[FindingFields.EditionAfter] = Text(now);
        if (before is not null)
            foreach (var name in (string[])[FindingFields.FileName, FindingFields.RowKey, FindingFields.Reference, FindingFields.Day])
                if (before.Values.TryGetValue(name, out var value)) values[name] = value;
        if (decided is not null) FindingRecords.SetPrevious(values, decided);
        return new Record(finding.Partition, finding.Row, values);
    }

    /// <summary>The newest stay when there is no room for all; the audit log has every run.</summary>
    private string Lines(string? before)
    {
        var line = $"{Text(Day)} {State.ToString().ToLowerInvariant()}: {Because.ReplaceLineEndings(" ")}";
        var all = string.IsNullOrEmpty(before) ? line : $"{before}\n{line}";
        while (all.Length > FindingRecords.LongestText && all.Contains('\n', StringComparison.Ordinal)) all = all[(all.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return FindingRecords.Storable(all);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
