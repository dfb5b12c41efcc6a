using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class PartialDatesTests
{
    [Theory]
    [InlineData("20 Mar 1965", "1965-03-20..1965-03-20")]
    [InlineData("1965", "1965-01-01..1965-12-31")]
    [InlineData("circa 1962", "1962-01-01..1962-12-31~")]
    [InlineData("c. 1962", "1962-01-01..1962-12-31~")]
    [InlineData("circa Aug 1968", "1968-08-01..1968-08-31~")]
    [InlineData("1960 to 1965", "1960-01-01..1965-12-31")]
    [InlineData("25 Dec 1964 to 24 Dec 1965", "1964-12-25..1965-12-24")]
    [InlineData("1963 or 1964", "1963-01-01..1963-12-31 1964-01-01..1964-12-31")]
    [InlineData("1973-03-25", "1973-03-25..1973-03-25")]
    [InlineData("2015-07-01-04:00", "2015-07-01..2015-07-01")]
    [InlineData("2026-08-01T23:00:03.110Z", "2026-08-01..2026-08-01")]
    [InlineData("1955-11", "1955-11-01..1955-11-30")]
    [InlineData("1955-58", "1955-01-01..1958-12-31")]
    [InlineData("dd/mm/1945", "1945-01-01..1945-12-31")]
    [InlineData("00/00/1980", "1980-01-01..1980-12-31")]
    [InlineData("dd/03/1980", "1980-03-01..1980-03-31")]
    [InlineData("01/03/1958", "1958-03-01..1958-03-01")]
    [InlineData("03/31/1958", "1958-03-31..1958-03-31")]
    [InlineData("03/1958", "1958-03-01..1958-03-31")]
    [InlineData("Approximately 1955-1958", "1955-01-01..1958-12-31~")]
    [InlineData("Between 1955 and 1958", "1955-01-01..1958-12-31")]
    [InlineData("1967; 1966; 1968", "1967-01-01..1967-12-31 1966-01-01..1966-12-31 1968-01-01..1968-12-31")]
    [InlineData("10 Jan 1980, 1981", "1980-01-10..1980-01-10 1981-01-01..1981-12-31")]
    [InlineData("March 20, 1965", "1965-03-20..1965-03-20")]
    [InlineData("1960s", "1960-01-01..1969-12-31~")]
    [InlineData("29221", "1980-01-01..1980-01-01")]
    [InlineData("2022.3.1", "2022-03-01..2022-03-01")]
    [InlineData("08-Oct-2026", "2026-10-08..2026-10-08")]
    [InlineData("5.9.1971", "1971-09-05..1971-09-05")]
    public void Reads_every_form_that_publishers_write(string text, string expected)
    {
        Assert.True(PartialDates.TryParse(text, out var dates), text);
        Assert.Equal(expected, string.Join(' ', dates.Select(d => $"{d.Earliest:yyyy-MM-dd}..{d.Latest:yyyy-MM-dd}{(d.Approximate ? "~" : "")}")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-0-")]
    [InlineData("a long time ago")]
    [InlineData("31 Feb 1965")]
    [InlineData("1965 to 1960")]
    [InlineData("12345678")]
    [InlineData("0000")]
    public void Says_no_to_what_is_no_date(string? text)
    {
        Assert.False(PartialDates.TryParse(text, out var dates));
        Assert.Empty(dates);
    }

    [Fact]
    public void Keeps_what_it_read_when_a_part_stays_unread()
    {
        Assert.False(PartialDates.TryParse("1965; spring of the great flood", out var dates));
        Assert.Single(dates);
    }

    [Fact]
    public void Reads_a_US_date_month_first()
    {
        Assert.Equal(new DateOnly(2026, 3, 1), PartialDates.Day("3/1/2026", DateOrder.MonthFirst));
        Assert.Equal(new DateOnly(2026, 1, 3), PartialDates.Day("3/1/2026"));
        Assert.Null(PartialDates.Day("2026"));
    }
}
