using ExportScreen.Lists.BisDpl;
using ExportScreen.Lists.Csl;
using ExportScreen.Lists.Tests.Reading;

namespace ExportScreen.Lists.Tests.Imports;

public sealed class DenialOrdersTests
{
    [Theory]
    [InlineData("06/29/3017")]
    [InlineData("3033-01-01")]
    [InlineData("2056-06-29")]
    public void An_end_that_stands_for_no_end_is_none_in_the_screening_list_and_no_word_is_said(string end)
    {
        var result = new CslJsonFeed().Read([ListFixtures.Text(
            "consolidated.json",
            $"{{\"search_performed_at\":\"2026-11-20\",\"total\":1,\"results\":[{{\"id\":\"a\",\"entity_number\":null,\"name\":\"SAMPLE\",\"source\":\"Denied Persons List (DPL) - Bureau of Industry and Security\",\"addresses\":[],\"end_date\":\"{end}\"}}]}}")]);
        Assert.Empty(result.Diagnostics);
        Assert.Null(Assert.Single(result.Value!.Entries).ExpiresOn);
    }

    [Fact]
    public void A_renewed_order_keeps_its_id()
    {
        var text = ImportFixtures.Text("bis-dpl");
        var renewed = text.Replace("\"10/30/2024\"", "\"10/30/2025\"", StringComparison.Ordinal).Replace("88 F.R. 10004 5/10/2023", "88 F.R. 10004 5/10/2023, 89 F.R. 10009 10/30/2024", StringComparison.Ordinal);
        Assert.NotEqual(text, renewed);
        string[] Ids(string t) => [.. ListFixtures.Accepted(new BisDplFeed(), ImportFixtures.Make("bis-dpl", t)).Entries.Select(e => e.Id)];
        Assert.Equal(Ids(text), Ids(renewed));
    }

    [Fact]
    public void A_slip_of_the_pen_in_a_day_of_change_does_not_date_the_edition()
    {
        var text = ImportFixtures.Text("bis-dpl").Replace("\"2001-02-03\"", "\"3033-09-30\"", StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2023, 5, 20), ListFixtures.Accepted(new BisDplFeed(), ImportFixtures.Make("bis-dpl", text)).AsOf);
    }
}
