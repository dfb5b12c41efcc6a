using ExportScreen.Goods.Controls;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void A_part_of_a_party_supplies_the_party_and_an_alternative_is_enough()
    {
        var coverage = Coverage.Of("consignee.address", "hs_code");
        Assert.True(coverage.Has(0, "consignee"));
        Assert.True(coverage.Has(0, "end_user|consignee.address"));
        Assert.False(coverage.Has(0, "end_user"));
        Assert.False(coverage.Has(1, "hs_code"));
        Assert.Equal(["end_user"], coverage.Missing(["hs_code", "end_user"]));
    }

    [Fact]
    public void Several_signs_together_weigh_more_than_each_and_never_less()
    {
        var pass = new ScreenConsignment(ControlTables.Bundled, RuleBookFile.Shipped, new DateOnly(2026, 11, 22));
        ItemScreening Screen(params Party[] parties) =>
            pass.Run(Make.Consignment(Make.Item("854231"), "MY", parties: parties), [], _ => throw new InvalidOperationException(), Coverage.Of("hs_code", "consignee", "end_user")).Items[0];

        var trader = Make.Party("Example General Trading", country: "MY", address: "P.O. Box 5, Penang");
        Assert.Equal((Outcome.Review, CombinedFlags.Id), (Screen(trader).Outcome, Screen(trader).ReasonCode));
        Assert.Equal(Outcome.Clear, Screen(trader, Make.Party("Penang Motor Works", PartyRole.EndUser, "MY")).Outcome);
    }
}
