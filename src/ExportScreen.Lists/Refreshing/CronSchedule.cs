using System.Globalization;
using System.Numerics;

namespace ExportScreen.Lists.Refreshing;

/// <summary>
/// A schedule in six fields, as timers of Azure Functions have it (NCrontab): second, minute, hour, day of month, month, day of week (0 or 7 = Sunday), UTC. A field is <c>*</c>, a number, a
/// range <c>a-b</c>, a step <c>*/n</c> or <c>a-b/n</c>, or several of these with commas. Day of month and day of week must both fit. Immutable and thread-safe.
/// </summary>
public sealed class CronSchedule
{
    /// <summary>A schedule that fits no day of so many years (30 February) has no next time.</summary>
    private const int Years = 8;

    private static readonly (int Least, int Most)[] Ranges = [(0, 59), (0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];
    private readonly ulong[] _fields;

    private CronSchedule(string text, ulong[] fields) => (Text, _fields) = (text, fields);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a schedule; null when it is none.</summary>
    public static CronSchedule? TryParse(string? text)
    {
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != Ranges.Length) return null;
        var fields = new ulong[Ranges.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Field(parts[i], Ranges[i].Least, Ranges[i].Most) is not { } bits) return null;
            fields[i] = bits;
        }

        // Sunday is 0 and 7.
        if ((fields[5] & (1UL << 7)) != 0) fields[5] |= 1UL;
        return new CronSchedule(text!, fields);
    }

    /// <summary>The first time after a moment; null when there is none within eight years.</summary>
    public DateTimeOffset? After(DateTimeOffset moment)
    {
        var at = moment.UtcDateTime;
        at = new DateTime(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second, DateTimeKind.Utc).AddSeconds(1);
        var end = at.AddYears(Years);
        while (at < end)
        {
            if (!Has(4, at.Month)) at = new DateTime(at.Year, at.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1);
            else if (!Has(3, at.Day) || !Has(5, (int)at.DayOfWeek)) at = at.Date.AddDays(1);
            else if (!Has(2, at.Hour)) at = at.Date.AddHours(at.Hour + 1);
            else if (!Has(1, at.Minute)) at = at.Date.AddHours(at.Hour).AddMinutes(at.Minute + 1);
            else if (!Has(0, at.Second)) at = at.AddSeconds(NextSecond(at.Second) - at.Second);
            else return new DateTimeOffset(at, TimeSpan.Zero);
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool Has(int field, int value) => (_fields[field] & (1UL << value)) != 0;

    /// <summary>The next second of the field after this one, or the first of the next minute.</summary>
    private int NextSecond(int second)
    {
        var later = _fields[0] & (ulong.MaxValue << second);
        return later == 0 ? 60 : BitOperations.TrailingZeroCount(later);
    }

    private static ulong? Field(string text, int least, int most)
    {
        var bits = 0UL;
        foreach (var part in text.Split(','))
        {
            var slash = part.Split('/');
            var range = slash[0].Split('-');
            if (slash.Length > 2 || range.Length > 2) return null;
            int from = least, to = most, step = 1;
            if (slash[0] != "*" && (!Number(range[0], least, most, out from) || !Number(range[^1], least, most, out to))) return null;
            if (slash.Length == 2 && !Number(slash[1], 1, most, out step)) return null;
            // "5/10" means from 5 on.
            if (slash.Length == 2 && slash[0] != "*" && range.Length == 1) to = most;
            if (from > to) return null;
            for (var value = from; value <= to; value += step) bits |= 1UL << value;
        }

        return bits;
    }

    private static bool Number(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
