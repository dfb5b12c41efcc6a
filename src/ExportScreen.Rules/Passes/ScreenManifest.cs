using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>
/// Pass 2: the group rules over the sorted observations of a whole run. One chunk or a hundred give the same result, since only the sorted order matters. Thread-safe.
/// </summary>
public static class ScreenManifest
{
    /// <summary>Runs every group rule over every group of its kind.</summary>
    /// <param name="sorted">All observations in order.</param>
    /// <param name="book">The RuleBook.</param>
    /// <param name="emit">Receives each finding; their order is that of the groups.</param>
    public static void Run(IEnumerable<Observation> sorted, RuleBook book, Action<GroupFinding> emit)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(emit);
        var found = new List<GroupFinding>();
        var scopes = RuleTable.Groups.Select((rule, i) => new GroupScope(book, i, book.For(rule.Id), found)).ToArray();
        var group = new List<Observation>();
        foreach (var observation in sorted)
        {
            if (group.Count > 0 && !group[0].SameGroup(observation)) Flush();
            group.Add(observation);
        }

        Flush();

        void Flush()
        {
            if (group.Count > 0)
            {
                for (var i = 0; i < scopes.Length; i++)
                {
                    var rule = RuleTable.Groups[i];
                    if (rule.Kind == group[0].Kind && scopes[i].Setting.Enabled) rule.Evaluate(group, scopes[i]);
                }
            }

            foreach (var finding in found) emit(finding);
            found.Clear();
            group.Clear();
        }
    }

    /// <summary>The finding of a spilled group finding.</summary>
    /// <param name="finding">The spilled form.</param>
    /// <param name="witness">Row key of its witness.</param>
    public static Finding Describe(in GroupFinding finding, string witness)
    {
        if (finding.Rule < RuleTable.Groups.Count)
        {
            var rule = RuleTable.Groups[finding.Rule];
            return new Finding(rule.Id, rule.Title, finding.Outcome, rule.Authority, rule.Sentence(finding, witness));
        }

        var past = RuleTable.History[finding.Rule - RuleTable.Groups.Count];
        return new Finding(past.Id, past.Title, finding.Outcome, past.Authority, past.Sentence(finding));
    }
}
