using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Passes;

/// <summary>What a rule of pass 2 works with: its setting, and where its findings go. Not thread-safe.</summary>
public sealed class GroupScope
{
    private readonly RuleBook _book;
    private readonly ICollection<GroupFinding> _findings;
    private readonly int _rule;

    internal GroupScope(RuleBook book, int rule, RuleSetting setting, ICollection<GroupFinding> findings)
    {
        _book = book;
        _rule = rule;
        Setting = setting;
        _findings = findings;
    }

    /// <summary>The rule's setting.</summary>
    public RuleSetting Setting { get; }

    /// <summary>Says something of a row. The table of the RuleBook decides what it makes of it, by weight, destination and goods of that row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="witness">The row that shows it.</param>
    /// <param name="count">A count for the sentence.</param>
    /// <param name="first">A number for the sentence.</param>
    /// <param name="second">A number for the sentence.</param>
    /// <param name="severity">Less weight than the setting gives.</param>
    /// <param name="goods">The tier that the goods of the group have together, when it is higher than that of the row.</param>
    public void Find(in Observation row, in Observation witness, int count = 0, double first = 0, double second = 0, FindingSeverity? severity = null, GoodsTier goods = GoodsTier.Unknown)
    {
        if (!Setting.AppliesOn(DateOnly.FromDayNumber(row.Day))) return;
        var weight = severity < Setting.Severity ? severity.Value : Setting.Severity;
        var outcome = Setting.Outcome ?? _book.Decide(weight, row.Destination, goods > row.Goods ? goods : row.Goods).Outcome;
        Add(new GroupFinding(row.File, row.Row, _rule, outcome, witness.File, witness.Row) { Count = count, First = first, Second = second });
    }

    /// <summary>Adds a finding whose outcome does not come from the table: that of another row, handed on.</summary>
    internal void Add(GroupFinding finding) => _findings.Add(finding with { Rule = _rule });
}
