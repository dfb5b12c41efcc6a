using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules;

/// <summary>One rule over the rows of a group (pass 2). One file each. Stateless and thread-safe.</summary>
public interface IGroupRule
{
    /// <summary>Stable id; the RuleBook has a setting of the same id.</summary>
    string Id { get; }

    /// <summary>Title for people.</summary>
    string Title { get; }

    /// <summary>Citation, or <c>house</c>.</summary>
    string Authority { get; }

    /// <summary>Kind of group it looks at.</summary>
    ObservationKind Kind { get; }

    /// <summary>Looks at one group, in order of file and row, and says what it finds.</summary>
    /// <param name="group">All observations of the group.</param>
    /// <param name="rule">Its index in the table, for the findings.</param>
    /// <param name="setting">Its setting.</param>
    /// <param name="findings">Receives the findings.</param>
    void Evaluate(IReadOnlyList<Observation> group, int rule, RuleSetting setting, ICollection<GroupFinding> findings);

    /// <summary>The sentence for one finding.</summary>
    /// <param name="witness">Row key of the row that shows it.</param>
    string Sentence(string witness);
}
