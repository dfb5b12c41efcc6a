using ExportScreen.Rules.History;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules;

/// <summary>One rule over a run and the consignments of earlier runs, one party (or address) at a time. One file each. Stateless and thread-safe.</summary>
public interface IHistoryRule
{
    /// <summary>Stable id; the RuleBook has a setting of the same id.</summary>
    string Id { get; }

    /// <summary>Title for people.</summary>
    string Title { get; }

    /// <summary>Citation, or <c>house</c>; several with “; ” between. A test finds each in <c>Sources/sources.csv</c>.</summary>
    string Authority { get; }

    /// <summary>Fields without which the rule cannot speak, as <see cref="IRule.Needs"/>.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Looks at one party and says what it finds of the lines of this run.</summary>
    void Evaluate(HistoryCase past, GroupScope scope);

    /// <summary>The sentence for one finding.</summary>
    string Sentence(in GroupFinding finding);
}
