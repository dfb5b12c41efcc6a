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
/// <param name="Outcome">What a finding of it makes of the row (Clear: a note only).</param>
/// <param name="Enabled">False switches it off; the method sheet says so.</param>
/// <param name="From">First day it applies to, or null.</param>
/// <param name="To">Last day it applies to, or null.</param>
/// <param name="Numbers">Thresholds of the rule by name.</param>
public sealed record RuleSetting(
    string Rule,
    Outcome Outcome,
    bool Enabled = true,
    DateOnly? From = null,
    DateOnly? To = null,
    IReadOnlyDictionary<string, double>? Numbers = null)
{
    /// <summary>Whether the rule applies on a day.</summary>
    public bool AppliesOn(DateOnly day) => Enabled && (From is null || day >= From) && (To is null || day <= To);
}
