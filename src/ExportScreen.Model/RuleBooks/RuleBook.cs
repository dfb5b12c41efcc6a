using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Model.RuleBooks;

/// <summary>All policy in one place: thresholds, weights, the decision table, the rules with their dates. Versioned; immutable and thread-safe.</summary>
public sealed record RuleBook
{
    /// <summary>Version with the hash of the content, tenant changes included (<c>2026.11+1a2b3c4d</c>).</summary>
    public required string Version { get; init; }

    /// <summary>Thresholds and weights of the matching.</summary>
    public required MatchSettings Match { get; init; }

    /// <summary>The decision table, first fitting line wins.</summary>
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }

    /// <summary>What findings make of a row: first fitting line wins.</summary>
    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    /// <summary>Findings that weigh more together; every fitting line counts.</summary>
    public IReadOnlyList<CombinationLine> Combinations { get; init; } = [];

    /// <summary>Settings of the rules, one per rule.</summary>
    public required IReadOnlyList<RuleSetting> Rules { get; init; }

    /// <summary>The setting of a rule; throws when the book has none (a test finds that).</summary>
    public RuleSetting For(string ruleId) => Rules.First(r => r.Rule == ruleId);

    /// <summary>What the table makes of a hit, and which line said so. A hit that fits no line is Review: never silently Clear.</summary>
    public (Outcome Outcome, string Line) Decide(HitBasis basis, MatchBand band, AliasStrength strength, LegalEffect effect)
    {
        foreach (var line in Decisions)
            if (line.Fits(basis, band, strength, effect)) return (line.Outcome, line.Id);
        return (Outcome.Review, "default");
    }

    /// <summary>What the table makes of a finding, and which line said so. A finding that fits no line is Review: never silently Clear.</summary>
    public (Outcome Outcome, string Line) Decide(FindingSeverity severity, DestinationGroup destination, GoodsTier goods)
    {
        foreach (var line in Findings)
            if (line.Fits(severity, destination, goods)) return (line.Outcome, line.Id);
        return (Outcome.Review, "default");
    }
}

/// <summary>One line of the decision table; a null condition fits everything.</summary>
/// <param name="Id">Name of the line, shown in results.</param>
/// <param name="Basis">What matched.</param>
/// <param name="Band">Band of the hit.</param>
/// <param name="Strength">Strength of the matched name.</param>
/// <param name="Effect">Legal effect of the listing.</param>
/// <param name="Outcome">The decision.</param>
public sealed record DecisionLine(string Id, HitBasis? Basis, MatchBand? Band, AliasStrength? Strength, LegalEffect? Effect, Outcome Outcome)
{
    /// <summary>Whether the line is about such a hit.</summary>
    public bool Fits(HitBasis basis, MatchBand band, AliasStrength strength, LegalEffect effect) =>
        (Basis is null || Basis == basis) && (Band is null || Band == band)
        && (Strength is null || Strength == strength) && (Effect is null || Effect == effect);
}

/// <summary>The setting of one rule.</summary>
/// <param name="Rule">Rule id.</param>
/// <param name="Outcome">What every finding of it makes of the row, whatever the table says (the input cannot be read: NotScreened); null: the table decides by <paramref name="Severity"/>.</param>
/// <param name="Enabled">False switches it off; every output says so.</param>
/// <param name="From">First day it applies to, or null.</param>
/// <param name="To">Last day it applies to, or null.</param>
/// <param name="Numbers">Thresholds of the rule by name.</param>
/// <param name="Severity">How much its findings weigh at most; a rule may say less of a single one.</param>
/// <param name="Reason">Why a tenant changed it; null for the shipped setting.</param>
public sealed record RuleSetting(
    string Rule,
    Outcome? Outcome = null,
    bool Enabled = true,
    DateOnly? From = null,
    DateOnly? To = null,
    IReadOnlyDictionary<string, double>? Numbers = null,
    FindingSeverity Severity = FindingSeverity.High,
    string? Reason = null)
{
    /// <summary>Whether the rule applies on a day.</summary>
    public bool AppliesOn(DateOnly day) => Enabled && (From is null || day >= From) && (To is null || day <= To);

    /// <summary>The weight in a word: the fixed outcome, else the severity.</summary>
    public string Weight => Outcome?.ToString() ?? Severity.ToString();

    /// <summary>A threshold by name; throws when the RuleBook lacks it (a test finds that).</summary>
    public double Number(string name) => Numbers is not null && Numbers.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"Rule {Rule} has no number “{name}”.");
}
