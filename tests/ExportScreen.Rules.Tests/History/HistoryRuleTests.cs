using ExportScreen.Goods.Controls;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.History;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.History;

/// <summary>The rules over history firing and not firing.</summary>
public sealed class HistoryRuleTests
{
    private static readonly HistoryRules Rules = new(ControlTables.Bundled, RuleBookFile.Shipped);
    private static readonly DateOnly Today = new(2026, 9, 1);

    private static HistoryLine Line(string day, string hs6 = "854231", decimal? value = null, string? currency = "EUR", string? to = "KG", PartyRole role = PartyRole.Consignee, string table = "chpl", string? member = null) => new()
    {
        PartyKey = "p",
        Role = role,
        Row = 1,
        Hs6 = [hs6],
        Tables = [table],
        Destination = to,
        Value = value,
        Currency = currency,
        Date = day.Length == 0 ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        Member = member,
    };

    private static List<Finding> Run(HistoryLine current, string since, params HistoryLine[] past)
    {
        var found = new List<GroupFinding>();
        var line = new CurrentLine(current, Rules.GroupOf(current.Destination), GoodsTier.TopPriority, current.Date ?? Today);
        Rules.Run(new HistoryCase([line], past, DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture), Rules.GroupOf), found.Add);
        return found.ConvertAll(f => ScreenManifest.Describe(f, ""));
    }

    private static List<(int Row, string Rule)> RunAll(HistoryLine[] current, params HistoryLine[] past)
    {
        var found = new List<GroupFinding>();
        Rules.Run(new HistoryCase([.. current.Select(c => new CurrentLine(c, Rules.GroupOf(c.Destination), GoodsTier.TopPriority, c.Date ?? Today))], past, new DateOnly(2026, 1, 1), Rules.GroupOf), found.Add);
        return found.ConvertAll(f => (f.Row, ScreenManifest.Describe(f, "").RuleId));
    }

    private static void Fires(string rule, Outcome outcome, List<Finding> findings) => Assert.Contains(findings, f => f.RuleId == rule && f.Outcome == outcome);

    private static void Silent(string rule, List<Finding> findings) => Assert.DoesNotContain(findings, f => f.RuleId == rule);

    [Fact]
    public void A_first_purchase_of_priority_goods_fires_when_the_history_is_long_enough_to_say_so()
    {
        Fires("first-priority-purchase", Outcome.Review, Run(Line("2026-09-01"), "2025-01-01"));
        Fires("first-priority-purchase", Outcome.Review, Run(Line("2026-09-01"), "2022-01-01", Line("2023-01-10")));
        Silent("first-priority-purchase", Run(Line("2026-09-01"), "2026-03-01"));
        Silent("first-priority-purchase", Run(Line("2026-09-01"), "2022-01-01", Line("2026-01-10")));
        Silent("first-priority-purchase", Run(Line("2026-09-01", role: PartyRole.Consignor), "2022-01-01"));
        Fires("first-priority-purchase", Outcome.Review, Run(Line("2026-09-01"), "2022-01-01", Line("2026-01-10", "850131", table: KeptGoods.Kit)));
    }

    [Fact]
    public void A_surge_is_twice_the_mean_and_a_million_or_three_times_and_a_hundred_thousand()
    {
        HistoryLine[] past = [Line("2023-12-01", value: 400_000), Line("2024-12-01", value: 500_000)];
        Fires("volume-surge", Outcome.Review, Run(Line("2026-08-01", value: 1_100_000), "2023-01-01", past));
        Fires("volume-surge", Outcome.Review, Run(Line("2026-08-01", value: 150_000), "2023-01-01", Line("2024-12-01", value: 40_000)));
        Silent("volume-surge", Run(Line("2026-08-01", value: 900_000), "2023-01-01", past));
        Silent("volume-surge", Run(Line("2026-08-01", value: 1_100_000), "2026-01-01", past[..0]));
        Silent("volume-surge", Run(Line("2026-08-01", value: 1_100_000, currency: "RUB"), "2023-01-01", Line("2024-12-01", value: 40_000, currency: "RUB")));
    }

    [Fact]
    public void An_exporter_that_sold_to_Russia_and_now_to_a_new_neighbour_fires()
    {
        HistoryLine[] past = [Line("2021-05-01", value: 80_000, to: "RU", role: PartyRole.Consignor), Line("2021-06-01", value: 20_000, to: "DE", role: PartyRole.Consignor)];
        var now = Line("2026-08-01", value: 50_000, to: "KG", role: PartyRole.Consignor);
        Fires("ex-russia-exporter", Outcome.Review, Run(now, "2021-01-01", past));
        Fires("ex-russia-exporter", Outcome.Review, Run(now with { Destination = "AM", Role = PartyRole.Exporter }, "2021-01-01", [.. past.Select(l => l with { Role = PartyRole.Exporter })]));
        Silent("ex-russia-exporter", Run(now with { Destination = "MY" }, "2021-01-01", past));
        Silent("ex-russia-exporter", Run(now, "2021-01-01", [.. past, Line("2021-07-01", value: 1000, to: "KG", role: PartyRole.Consignor)]));
        Silent("ex-russia-exporter", Run(now with { Hs6 = ["848210"] }, "2021-01-01", past));
        Silent("ex-russia-exporter", Run(now, "2021-01-01", Line("2021-05-01", value: 5_000, to: "RU", role: PartyRole.Consignor), Line("2021-06-01", value: 95_000, to: "DE", role: PartyRole.Consignor)));
    }

    [Fact]
    public void Small_shipments_over_several_manifests_fire_when_they_add_up()
    {
        HistoryLine[] past = [Line("2026-08-25", value: 2_400), Line("2026-08-28", value: 2_300)];
        Fires("structuring-over-time", Outcome.Review, Run(Line("2026-09-01", value: 2_200), "2026-01-01", past));
        Fires("structuring-over-time", Outcome.Review, Run(Line("2026-08-20", value: 2_200), "2026-01-01", past));
        Silent("structuring-over-time", Run(Line("2026-09-01", value: 2_200), "2026-01-01", past[..1]));
        Silent("structuring-over-time", Run(Line("2026-11-01", value: 2_200), "2026-01-01", past));
        Silent("structuring-over-time", Run(Line("2026-09-01", value: 100), "2026-01-01", [.. past.Select(l => l with { Value = 100 })]));
    }

    [Fact]
    public void A_kit_over_several_manifests_fires_within_ninety_days()
    {
        HistoryLine[] past = [Line("2026-07-01", "850131", table: KeptGoods.Kit), Line("2026-07-20", "850760", table: KeptGoods.Kit)];
        Fires("kit-split-over-time", Outcome.Review, Run(Line("2026-09-01", "852691"), "2026-01-01", past));
        Fires("kit-split-over-time", Outcome.Review, Run(Line("2026-09-01", "850131"), "2026-01-01", Line("2026-08-01", "880622"), Line("2026-08-02", "850760")));
        Silent("kit-split-over-time", Run(Line("2026-12-24", "852691"), "2026-01-01", past));
        Silent("kit-split-over-time", Run(Line("2026-09-01", "851762"), "2026-01-01", past));
    }

    [Fact]
    public void Two_families_of_this_run_and_one_of_an_earlier_one_are_a_kit()
    {
        HistoryLine[] current = [Line("2026-09-01", "850131", table: KeptGoods.Kit), Line("2026-09-02", "850760", table: KeptGoods.Kit) with { Row = 2 }];
        var found = RunAll(current, Line("2026-08-01", "852691"));
        Assert.Contains((1, "kit-split-over-time"), found);
        Assert.Contains((2, "kit-split-over-time"), found);
        Assert.DoesNotContain(RunAll([.. current, Line("2026-09-03", "852691") with { Row = 3 }], Line("2026-08-01", "850131", table: KeptGoods.Kit)), f => f.Rule == "kit-split-over-time");
        Assert.DoesNotContain(RunAll(current, Line("2026-01-01", "852691")), f => f.Rule == "kit-split-over-time");
    }

    [Fact]
    public void Small_shipments_of_this_run_count_with_those_of_earlier_ones_and_shipments_count_not_lines()
    {
        HistoryLine[] current = [Line("2026-09-01", value: 2_400) with { Shipment = "a" }, Line("2026-09-03", value: 2_300) with { Row = 2, Shipment = "b" }];
        Assert.Equal(2, RunAll(current, Line("2026-08-28", value: 2_200) with { Shipment = "c", JobId = "j" }).Count(f => f.Rule == "structuring-over-time"));
        Assert.DoesNotContain(RunAll(current), f => f.Rule == "structuring-over-time");
        // Two lines of one bill are one shipment: with another they are two, and one above the limit is none.
        HistoryLine[] ofOneBill = [Line("2026-08-25", value: 1_200) with { Shipment = "c", JobId = "j" }, Line("2026-08-25", value: 1_100) with { Shipment = "c", JobId = "j", Row = 2 }];
        Assert.DoesNotContain(RunAll(current[..1], [.. ofOneBill.Select(l => l with { Value = l.Value * 2 })]), f => f.Rule == "structuring-over-time");
        Assert.DoesNotContain(RunAll([current[0] with { Value = 4_000 }], ofOneBill), f => f.Rule == "structuring-over-time");
    }

    [Fact]
    public void Sums_below_a_threshold_in_euros_are_not_judged_in_yen() =>
        Silent("structuring-over-time", Run(Line("2026-09-01", value: 2_200, currency: "JPY"), "2026-01-01", Line("2026-08-25", value: 2_400, currency: "JPY"), Line("2026-08-28", value: 2_300, currency: "JPY")));

    [Fact]
    public void Shares_of_an_exporter_are_taken_within_one_currency()
    {
        // Half a million yen are less than four thousand euros: not a fifth of what was sold.
        HistoryLine[] past = [Line("2021-05-01", value: 500_000, currency: "JPY", to: "RU", role: PartyRole.Consignor), Line("2021-06-01", value: 100_000, to: "DE", role: PartyRole.Consignor)];
        Silent("ex-russia-exporter", Run(Line("2026-08-01", value: 50_000, to: "KG", role: PartyRole.Consignor), "2021-01-01", past));
        // What was sold in euros since does not shrink beside roubles.
        HistoryLine[] inEuros = [Line("2021-05-01", value: 80_000, to: "RU", role: PartyRole.Consignor), Line("2023-01-01", value: 9_000_000, currency: "RUB", to: "MY", role: PartyRole.Consignor)];
        Fires("ex-russia-exporter", Outcome.Review, Run(Line("2026-08-01", value: 50_000, to: "KG", role: PartyRole.Consignor), "2021-01-01", inEuros));
    }

    [Fact]
    public void An_address_of_many_parties_fires_with_the_fifth()
    {
        HistoryLine[] past = [.. "abcd".Select(c => Line("2026-07-01", member: c.ToString()))];
        Assert.Contains(Run(Line("2026-09-01", member: "e"), "2026-01-01", past), f => f.RuleId == "shared-address-over-time");
        Assert.Contains(Run(Line("2026-09-01", member: "a"), "2026-01-01", [.. past, Line("2026-07-02", member: "f")]), f => f.RuleId == "shared-address-over-time");
        Silent("shared-address-over-time", Run(Line("2026-09-01", member: "a"), "2026-01-01", past));
        Silent("shared-address-over-time", Run(Line("2026-09-01"), "2026-01-01", [.. past.Select(l => l with { Member = null })]));
    }
}
