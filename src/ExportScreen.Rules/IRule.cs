using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules;

/// <summary>One rule over one consignment (pass 1). One file each. Stateless and thread-safe.</summary>
public interface IRule
{
    /// <summary>Stable id (<c>embargoed-destination</c>); the RuleBook has a setting of the same id.</summary>
    string Id { get; }

    /// <summary>Title for people.</summary>
    string Title { get; }

    /// <summary>Citation, or <c>house</c>; several with “; ” between. A test finds each in <c>Sources/sources.csv</c>.</summary>
    string Authority { get; }

    /// <summary>Fields without which the rule cannot speak, by mapping id (several with “|” between: one is enough); absent columns are coverage notes.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Looks at a consignment and says what it finds.</summary>
    void Evaluate(RuleContext context, ICollection<LocalFinding> findings);
}

/// <summary>A finding with the goods item it is about.</summary>
/// <param name="Item">Index of the item, or -1 when it is about the whole consignment.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Severity">How much it weighs.</param>
public readonly record struct LocalFinding(int Item, Finding Finding, FindingSeverity Severity)
{
    /// <summary>The finding is about the consignment: every row of the bill shares it.</summary>
    public const int WholeConsignment = -1;
}
