using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.Passes;

public sealed class ScreenManifestTests
{
    private static List<GroupFinding> Run(params Observation[] observations)
    {
        var found = new List<GroupFinding>();
        ScreenManifest.Run(observations.Order(), RuleBookFile.Shipped, found.Add);
        found.Sort();
        return found;
    }

    private static Observation Bill(string bill, int row, Outcome outcome) => Observation.Of(ObservationKind.Bill, bill, 0, row, outcome);

    [Fact]
    public void The_rows_of_a_bill_share_what_its_parties_make_of_it()
    {
        var found = Run(Bill("B1", 1, Outcome.Clear), Bill("B1", 2, Outcome.Hold), Bill("B1", 3, Outcome.Review), Bill("B2", 4, Outcome.Clear));
        Assert.Equal([1, 3], found.Select(f => f.Row));
        Assert.All(found, f => Assert.Equal((Outcome.Hold, 2), (f.Outcome, f.WitnessRow)));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        Observation[] rows = [Bill("B1", 1, Outcome.Clear), Bill("B1", 2, Outcome.Hold), Bill("B1", 3, Outcome.Hold), Bill("B2", 4, Outcome.Review), Bill("B2", 5, Outcome.Clear)];
        Assert.Equal(Run(rows), Run([.. rows.Reverse()]));
    }

    [Fact]
    public void A_clean_bill_and_an_unread_row_flag_nobody() =>
        Assert.Empty(Run(Bill("B1", 1, Outcome.Clear), Bill("B1", 2, Outcome.NotScreened)));
}
