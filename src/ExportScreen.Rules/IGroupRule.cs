using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules;

/// <summary>One rule over the rows of a group (pass 2). One file each. Stateless and thread-safe.</summary>
public interface IGroupRule
{
    /// <summary>Stable id; the RuleBook has a setting of the same id.</summary>
    string Id { get; }

    /// <summary>Title for people.</summary>
    string Title { get; }

    /// <summary>Citation, or <c>house</c>; several with “; ” between. A test finds each in <c>Sources/sources.csv</c>.</summary>
    string Authority { get; }

    /// <summary>Fields without which the rule cannot speak, as <see cref="IRule.Needs"/>.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Kind of group it looks at. Rules of one kind share their observations: the first of them in the table makes them.</summary>
    ObservationKind Kind { get; }

    /// <summary>Says what pass 2 needs of a row; nothing when the row cannot matter to the rule.</summary>
    /// <param name="row">The row.</param>
    /// <param name="observations">Receives the observations, all of <see cref="Kind"/>.</param>
    void Observe(GroupRow row, ICollection<Observation> observations);

    /// <summary>Looks at one group, possibly of a single observation, in order of file and row, and says what it finds.</summary>
    /// <param name="group">All observations of the group.</param>
    /// <param name="scope">The rule's setting, and where findings go.</param>
    void Evaluate(IReadOnlyList<Observation> group, GroupScope scope);

    /// <summary>The sentence for one finding.</summary>
    /// <param name="finding">The finding with its numbers.</param>
    /// <param name="witness">Row key of the row that shows it.</param>
    string Sentence(in GroupFinding finding, string witness);
}
