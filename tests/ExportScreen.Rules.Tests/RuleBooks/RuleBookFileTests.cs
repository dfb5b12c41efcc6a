using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.RuleBooks;

public sealed class RuleBookFileTests
{
    [Fact]
    public void A_tenants_changes_replace_what_they_name_and_change_the_version()
    {
        var changed = RuleBookFile.WithChanges("""{ "match": { "reviewLine": 0.9 }, "rules": [ { "rule": "mixed-script-name", "outcome": "Hold", "reason": "own policy" } ] }"""u8, "rulebook.json").Value;
        Assert.NotNull(changed);
        Assert.Equal(0.9, changed.Match.ReviewLine);
        Assert.Equal(Outcome.Hold, changed.For("mixed-script-name").Outcome);
        Assert.Equal(RuleBookFile.Shipped.For("embargoed-region"), changed.For("embargoed-region"));
        Assert.NotEqual(RuleBookFile.Shipped.Version, changed.Version);
    }

    [Fact]
    public void Changes_without_content_keep_the_shipped_version() =>
        Assert.Equal(RuleBookFile.Shipped.Version, RuleBookFile.WithChanges("{}"u8, "rulebook.json").Value!.Version);

    [Theory]
    [InlineData("{", "RB0001")]
    [InlineData("""{ "matching": {} }""", "RB0001")]
    [InlineData("""{ "match": { "reviewLines": 0.9 } }""", "RB0002")]
    [InlineData("""{ "rules": [ { "rule": "no-such-rule", "outcome": "Hold", "reason": "x" } ] }""", "RB0002")]
    [InlineData("""{ "rules": [ { "rule": "shared-address", "numbers": { "nmaes": 3 }, "reason": "x" } ] }""", "RB0002")]
    [InlineData("""{ "rules": [ { "rule": "shared-address", "numbers": { "names": -3 }, "reason": "x" } ] }""", "RB0003")]
    [InlineData("""{ "rules": [ { "rule": "shared-address", "numbers": { "names": 1 }, "reason": "x" } ] }""", "RB0003")]
    [InlineData("""{ "rules": [ { "rule": "first-priority-purchase", "numbers": { "months": 30000 }, "reason": "x" } ] }""", "RB0003")]
    [InlineData("""{ "rules": [ { "rule": "kit-split-over-time", "numbers": { "days": 1e6 }, "reason": "x" } ] }""", "RB0003")]
    [InlineData("""{ "rules": [ { "rule": "structuring", "numbers": { "threshold": 1e300 }, "reason": "x" } ] }""", "RB0003")]
    [InlineData("""{ "rules": [null] }""", "RB0001")]
    [InlineData("""{ "decisions": [null] }""", "RB0001")]
    [InlineData("""{ "findings": [null] }""", "RB0001")]
    [InlineData("""{ "combinations": [null] }""", "RB0001")]
    [InlineData("""{ "rules": [ { "rule": null, "reason": "x" } ] }""", "RB0002")]
    [InlineData("""{ "rules": [ { "rule": "free-mail", "enabled": false } ] }""", "RB0004")]
    [InlineData("""{ "match": { "reviewLine": 0.999 } }""", "RB0003")]
    [InlineData("""{ "match": { "reviewLine": -1 } }""", "RB0003")]
    public void A_typing_error_is_refused_and_never_passed_over(string json, string code)
    {
        var result = RuleBookFile.WithChanges(Encoding.UTF8.GetBytes(json), "rulebook.json");
        Assert.False(result.Succeeded);
        Assert.Equal(code, result.Diagnostics[0].Code);
    }

    [Fact]
    public void Every_number_of_every_rule_has_a_range_and_is_within_it_and_both_its_ends_are_allowed()
    {
        foreach (var rule in RuleBookFile.Shipped.Rules)
        {
            foreach (var (name, value) in rule.Numbers ?? new Dictionary<string, double>())
            {
                foreach (var allowed in (double[])[value, NumberRanges.All[name].Least, NumberRanges.All[name].Most])
                    Assert.True(Change(rule.Rule, name, allowed).Succeeded, $"{rule.Rule} {name} {allowed}");
                Assert.False(Change(rule.Rule, name, NumberRanges.All[name].Most * 2).Succeeded, $"{rule.Rule} {name}");
            }
        }

        static Model.Diagnostics.ReadResult<RuleBook> Change(string rule, string name, double value) => RuleBookFile.WithChanges(
            Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{ "rules": [ { "rule": "{{rule}}", "numbers": { "{{name}}": {{value}} }, "reason": "x" } ] }""")), "rulebook.json");
    }

    [Fact]
    public void What_could_not_be_read_weighs_as_a_note() =>
        Assert.All(RuleBookFile.Shipped.Rules.Where(r => r.Outcome == Outcome.NotScreened), r => Assert.Equal(FindingSeverity.Note, r.Severity));

    [Fact]
    public void A_change_of_a_rule_keeps_what_it_does_not_name_and_carries_its_reason()
    {
        var book = RuleBookFile.WithChanges("""{ "rules": [ { "rule": "kit-split", "numbers": { "days": 30 }, "reason": "short season" } ] }"""u8, "rulebook.json").Value!;
        var (changed, shipped) = (book.For("kit-split"), RuleBookFile.Shipped.For("kit-split"));
        Assert.Equal((30.0, shipped.Number("families"), shipped.Severity, "short season"), (changed.Number("days"), changed.Number("families"), changed.Severity, changed.Reason));
    }

    [Theory]
    [InlineData(FindingSeverity.Critical, DestinationGroup.Ordinary, GoodsTier.Ordinary, Outcome.Hold)]
    [InlineData(FindingSeverity.High, DestinationGroup.Unknown, GoodsTier.Unknown, Outcome.Review)]
    [InlineData(FindingSeverity.Medium, DestinationGroup.Diversion, GoodsTier.TopPriority, Outcome.Review)]
    [InlineData(FindingSeverity.Medium, DestinationGroup.Ordinary, GoodsTier.TopPriority, Outcome.Clear)]
    [InlineData(FindingSeverity.Low, DestinationGroup.Diversion, GoodsTier.TopPriority, Outcome.Clear)]
    [InlineData(FindingSeverity.Note, DestinationGroup.Embargoed, GoodsTier.TopPriority, Outcome.Clear)]
    public void The_table_of_findings_decides_by_weight_destination_and_goods(FindingSeverity severity, DestinationGroup destination, GoodsTier goods, Outcome outcome) =>
        Assert.Equal(outcome, RuleBookFile.Shipped.Decide(severity, destination, goods).Outcome);

    [Fact]
    public void A_note_never_decides_and_no_weight_falls_as_the_destination_gets_worse()
    {
        foreach (var goods in Enum.GetValues<GoodsTier>())
        {
            foreach (var severity in Enum.GetValues<FindingSeverity>())
            {
                var outcomes = Enum.GetValues<DestinationGroup>().Select(d => RuleBookFile.Shipped.Decide(severity, d, goods).Outcome).ToList();
                Assert.Equal(outcomes.Order(), outcomes);
                if (severity <= FindingSeverity.Low) Assert.All(outcomes, outcome => Assert.Equal(Outcome.Clear, outcome));
            }
        }
    }

    [Theory]
    [InlineData(HitBasis.Identifier, MatchBand.Strong, AliasStrength.Strong, LegalEffect.Prohibited, Outcome.Hold)]
    [InlineData(HitBasis.Name, MatchBand.Strong, AliasStrength.Strong, LegalEffect.Licence, Outcome.Hold)]
    [InlineData(HitBasis.Name, MatchBand.Strong, AliasStrength.Weak, LegalEffect.Prohibited, Outcome.Review)]
    [InlineData(HitBasis.Name, MatchBand.Strong, AliasStrength.Strong, LegalEffect.RedFlag, Outcome.Review)]
    [InlineData(HitBasis.Name, MatchBand.Review, AliasStrength.Strong, LegalEffect.Prohibited, Outcome.Review)]
    [InlineData(HitBasis.Name, MatchBand.NearMiss, AliasStrength.Strong, LegalEffect.Prohibited, Outcome.Clear)]
    [InlineData(HitBasis.Address, MatchBand.Strong, AliasStrength.Strong, LegalEffect.Licence, Outcome.Hold)]
    public void The_decision_table_decides(HitBasis basis, MatchBand band, AliasStrength strength, LegalEffect effect, Outcome outcome) =>
        Assert.Equal(outcome, RuleBookFile.Shipped.Decide(basis, band, strength, effect).Outcome);

    [Fact]
    public void Only_a_near_miss_is_ever_clear()
    {
        foreach (var basis in Enum.GetValues<HitBasis>())
            foreach (var strength in Enum.GetValues<AliasStrength>())
                foreach (var effect in Enum.GetValues<LegalEffect>())
                    foreach (var band in (MatchBand[])[MatchBand.Review, MatchBand.Strong])
                        Assert.True(RuleBookFile.Shipped.Decide(basis, band, strength, effect).Outcome >= Outcome.Review);
    }
}
