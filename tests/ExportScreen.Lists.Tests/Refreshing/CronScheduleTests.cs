using System.Globalization;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-22T10:01:30Z", "2026-11-22T10:05:00Z")]
    [InlineData("0 */5 * * * *", "2026-11-22T10:05:00Z", "2026-11-22T10:10:00Z")]
    [InlineData("0 30 */2 * * *", "2026-11-22T23:00:00Z", "2026-11-23T00:30:00Z")]
    [InlineData("0 0 9-17 * * 1-5", "2026-11-20T17:00:00Z", "2026-11-23T09:00:00Z")]
    [InlineData("0 0 0 1 1 *", "2026-11-22T10:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-11-22T10:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 12 * * 7", "2026-11-22T12:00:00Z", "2026-11-29T12:00:00Z")]
    [InlineData("0 0 12 * * 0", "2026-11-22T11:59:59Z", "2026-11-22T12:00:00Z")]
    [InlineData("15,45 0 0 * * *", "2026-11-22T00:00:15Z", "2026-11-22T00:00:45Z")]
    [InlineData("5/20 * * * * *", "2026-11-22T00:00:26Z", "2026-11-22T00:00:45Z")]
    [InlineData("0 0 4 * * *", "2026-11-22T06:30:00+03:00", "2026-11-22T04:00:00Z")]
    [InlineData("59 59 23 31 12 *", "2026-12-31T23:59:59Z", "2027-12-31T23:59:59Z")]
    public void Finds_the_next_time(string cron, string moment, string next) =>
        Assert.Equal(At(next), CronSchedule.TryParse(cron)!.After(At(moment)));

    [Fact]
    public void A_day_that_never_comes_has_no_next_time() => Assert.Null(CronSchedule.TryParse("0 0 0 30 2 *")!.After(At("2026-11-22T00:00:00Z")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("* * * * *")]
    [InlineData("* * * * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("* * 24 * * *")]
    [InlineData("* * * 0 * *")]
    [InlineData("* * * * 13 *")]
    [InlineData("* * * * * 8")]
    [InlineData("*/0 * * * * *")]
    [InlineData("5-1 * * * * *")]
    [InlineData("1-2-3 * * * * *")]
    [InlineData("a * * * * *")]
    [InlineData("1,,2 * * * * *")]
    [InlineData("-1 * * * * *")]
    public void Anything_else_is_no_schedule(string? cron) => Assert.Null(CronSchedule.TryParse(cron));

    [Fact]
    public void The_next_time_is_the_first_second_that_fits()
    {
        var random = new Random(TestSize.Seed);
        for (var i = 0; i < TestSize.Of(2000); i++)
        {
            var cron = $"{Field(random, 0, 59)} {Field(random, 0, 59)} {Field(random, 0, 23)} * * {Field(random, 0, 6)}";
            var schedule = CronSchedule.TryParse(cron);
            Assert.NotNull(schedule);
            var from = At("2026-01-01T00:00:00Z").AddSeconds(random.Next(40_000_000));
            var next = schedule.After(from)!.Value;
            Assert.True(next > from && Fits(cron, next), $"{cron} after {from:O}: {next:O}");
            // Nothing between fits, neither at every second near it nor anywhere before.
            for (var at = next.AddSeconds(-1); at > from && next - at < TimeSpan.FromMinutes(3); at = at.AddSeconds(-1)) Assert.False(Fits(cron, at), $"{cron} after {from:O}: {at:O} before {next:O}");
            var sampled = from.AddSeconds(1 + random.NextInt64(Math.Max(1, (long)(next - from).TotalSeconds - 1)));
            Assert.True(sampled >= next || !Fits(cron, sampled), $"{cron} after {from:O}: {sampled:O} before {next:O}");
        }
    }

    private static string Field(Random random, int least, int most)
    {
        var (a, b) = (random.Next(least, most + 1), random.Next(least, most + 1));
        return random.Next(5) switch { 0 => "*", 1 => $"{a}", 2 => $"{Math.Min(a, b)}-{Math.Max(a, b)}", 3 => $"*/{random.Next(1, Math.Max(2, most))}", _ => $"{a},{b}" };
    }

    private static bool Fits(string cron, DateTimeOffset at)
    {
        var fields = cron.Split(' ');
        return Fits(fields[0], at.Second, 0) && Fits(fields[1], at.Minute, 0) && Fits(fields[2], at.Hour, 0) && Fits(fields[5], (int)at.DayOfWeek, 0);
    }

    /// <summary>Slow and plain.</summary>
    private static bool Fits(string field, int value, int least)
    {
        if (field == "*") return true;
        if (field.StartsWith("*/", StringComparison.Ordinal)) return (value - least) % int.Parse(field[2..], CultureInfo.InvariantCulture) == 0;
        if (field.Contains(',', StringComparison.Ordinal)) return field.Split(',').Contains(value.ToString(CultureInfo.InvariantCulture));
        if (field.Contains('-', StringComparison.Ordinal)) return value >= int.Parse(field.Split('-')[0], CultureInfo.InvariantCulture) && value <= int.Parse(field.Split('-')[1], CultureInfo.InvariantCulture);
        return field == value.ToString(CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
