using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests;

public sealed class RuleTableTests
{
    [Fact]
    public void Every_rule_class_is_in_the_table()
    {
        var classes = typeof(IRule).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false });
        Assert.DoesNotContain(classes, t => t.IsAssignableTo(typeof(IRule)) && RuleTable.All.All(r => r.GetType() != t));
        Assert.DoesNotContain(classes, t => t.IsAssignableTo(typeof(IGroupRule)) && RuleTable.Groups.All(r => r.GetType() != t));
        Assert.DoesNotContain(classes, t => t.IsAssignableTo(typeof(IHistoryRule)) && RuleTable.History.All(r => r.GetType() != t));
    }

    [Fact]
    public void Every_rule_has_exactly_one_setting_and_every_setting_a_rule() =>
        Assert.Equal(RuleTable.Ids.Order(StringComparer.Ordinal), RuleBookFile.Shipped.Rules.Select(r => r.Rule).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_says_its_authority() =>
        Assert.All(RuleTable.Facts, rule => Assert.True(rule.Authority == "house" || rule.Authority.Length >= 11, rule.Id));

    [Fact]
    public void A_house_rule_never_claims_a_legal_effect()
    {
        foreach (var rule in RuleTable.All.Where(r => r.Authority == "house"))
        {
            var source = Directory.EnumerateFiles(Repository.PathOf("src", "ExportScreen.Rules"), rule.GetType().Name + ".cs", SearchOption.AllDirectories).Single();
            Assert.DoesNotContain("LegalEffect", File.ReadAllText(source), StringComparison.Ordinal);
        }
    }
}
