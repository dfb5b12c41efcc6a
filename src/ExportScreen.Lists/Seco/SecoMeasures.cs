using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>What the sanctions sets of a target mean for an export. Stateless and thread-safe.</summary>
/// <remarks>
/// The sets name articles and their subject in free words. Measures of the Embargo Act (SR 946.231), article 1 paragraph 3: restrictions on payments and capital
/// (freezes among them), on goods and services, on travel. Which words stand for which is house; a set without a known word counts as a ban on dealing.
/// </remarks>
internal static partial class SecoMeasures
{
    /// <summary>The strictest effect of the sets and their words; a set without a known word is told.</summary>
    public static (LegalEffect Effect, string? Measure) Of(IReadOnlyList<SecoSet> sets, ReadingNotes notes, int line)
    {
        var effects = sets.Select(s => EffectOf(s.Measure, notes, line)).ToList();
        var measure = SourceText.Join("; ", sets.Select(s => s.Measure).Distinct(StringComparer.Ordinal));
        return (effects.Count == 0 ? LegalEffect.Prohibited : effects.Min(), measure);
    }

    private static LegalEffect EffectOf(string? measure, ReadingNotes notes, int line)
    {
        if (measure is not null && Dealing().IsMatch(measure)) return LegalEffect.Prohibited;
        if (measure is not null && Goods().IsMatch(measure)) return LegalEffect.Licence;
        if (measure is not null && CapitalOrTravel().IsMatch(measure)) return LegalEffect.RedFlag;
        notes.AddOnce(ListDiagnostics.SecoUnknownMeasure, $"set:{measure}", measure, row: line, path: "sanctions-set");
        return LegalEffect.Prohibited;
    }

    /// <summary>Freezes and bans on dealing with named parties or ships.</summary>
    [GeneratedRegex(
        @"freez|financial\s+sanction|\bassets?\b|economic\s+resources|named\s+(?:individuals|persons|entities)|\bvessels?\b|\bships?\b|transactions|business\s+(?:relation|dealing)|Finanzsanktion|Sperrung|Vermögenswert|gel\s+des\s+avoirs|sanctions?\s+financi",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dealing();

    /// <summary>Parties to whom certain goods may not go without a permit.</summary>
    [GeneratedRegex(@"dual[- ]use|military|\bgoods\b|\barms\b|export|technolog|end[- ]use", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goods();

    /// <summary>Restrictions of the money and capital market and of travel, which have no bearing on goods.</summary>
    [GeneratedRegex(
        @"capital\s+market|money\s+market|money\s+and\s+capital|securit|\bloans?\b|deposits|entry|transit|travel|broadcast|Kapitalmarkt|Ein-?\s*und\s+Durchreise|marché.*capitaux|entrée",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CapitalOrTravel();
}
