using System.Globalization;
using System.Text.RegularExpressions;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Reading;

/// <summary>
/// Reads dates as list publishers write them: <c>20 Mar 1965</c>, <c>1965</c>, <c>circa 1962</c>, <c>1960 to 1965</c>, <c>1963 or 1964</c>, ISO days and
/// months, <c>dd/mm/1945</c>, <c>00/00/1980</c>, <c>Approximately 1955-1958</c>, <c>Between 1955 and 1958</c>, <c>1960s</c>, <c>2022.3.1</c>, spreadsheet serials, and lists of these. Pure and thread-safe.
/// </summary>
public static partial class PartialDates
{
    private const int EarliestYear = 1500;
    private const int LatestYear = 2200;

    /// <summary>Reads every date of a text with the day before the month.</summary>
    /// <returns>True when at least one date was found and no part stayed unread.</returns>
    public static bool TryParse(string? text, out IReadOnlyList<PartialDate> dates) => TryParse(text, DateOrder.DayFirst, out dates);

    /// <summary>Reads every date of a text.</summary>
    /// <param name="text">The text as published; null gives false.</param>
    /// <param name="order">Order of day and month where both are numbers and the year comes last; a month above 12 swaps them.</param>
    /// <param name="dates">What could be read, in source order, without repeats; also when the result is false.</param>
    /// <returns>True when at least one date was found and no part stayed unread.</returns>
    public static bool TryParse(string? text, DateOrder order, out IReadOnlyList<PartialDate> dates)
    {
        var found = new List<PartialDate>();
        dates = found;
        if (SourceText.Clean(text) is not { } clean) return false;
        clean = MonthDayYear().Replace(clean, "$2 $1 $3");
        var complete = true;
        foreach (var piece in Separators().Split(clean))
        {
            var part = piece.Trim(' ', '.', '(', ')');
            if (part.Length == 0) continue;
            if (!TryOne(part, order, out var date)) complete = false;
            else if (!found.Contains(date)) found.Add(date);
        }

        return complete && found.Count > 0;
    }

    /// <summary>Reads a text that is one whole day (list dates, notices): null when it is not.</summary>
    public static DateOnly? Day(string? text, DateOrder order = DateOrder.DayFirst) =>
        TryParse(text, order, out var dates) && dates is [{ Approximate: false } only] && only.Earliest == only.Latest ? only.Earliest : null;

    private static bool TryOne(string text, DateOrder order, out PartialDate date)
    {
        var hedge = Hedge().Match(text);
        var approximate = hedge.Success && hedge.Length > 0;
        if (approximate) text = text[hedge.Length..].TrimStart(' ', ':');
        var range = Range().Match(text);
        if (range.Success && TryPoint(range.Groups["from"].Value, order, out var from) && TryPoint(range.Groups["to"].Value, order, out var to))
        {
            date = from.Earliest <= to.Latest
                ? new PartialDate(from.Earliest, to.Latest, approximate || from.Approximate || to.Approximate)
                : default;
            return date != default;
        }

        if (!TryPoint(text, order, out date)) return false;
        if (approximate) date = date with { Approximate = true };
        return true;
    }

    private static bool TryPoint(string text, DateOrder order, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var hedge = Hedge().Match(text);
        if (hedge.Success && hedge.Length > 0 && hedge.Length < text.Length)
        {
            var read = TryPoint(text[hedge.Length..], order, out date);
            date = date with { Approximate = true };
            return read;
        }

        return TryYearFirst(text, out date) || TryYearLast(text, order, out date) || TryNamedMonth(text, out date)
            || TryDecade(text, out date) || TrySerial(text, out date);
    }

    /// <summary><c>1965</c>, <c>1955-11</c>, <c>1955-58</c>, <c>1965-03-20</c> (with a time or offset), <c>2022.3.1</c>, <c>2022/3/1</c>.</summary>
    private static bool TryYearFirst(string text, out PartialDate date)
    {
        date = default;
        var match = YearFirst().Match(text);
        if (!match.Success) return false;
        var year = Number(match.Groups["y"]);
        var second = Number(match.Groups["m"]);
        if (second > 12 && !match.Groups["d"].Success && second > year % 100 && IsYear(year))
        {
            date = new PartialDate(new DateOnly(year, 1, 1), new DateOnly((year / 100 * 100) + second, 12, 31));
            return true;
        }

        return TryMake(year, second, Number(match.Groups["d"]), out date);
    }

    /// <summary><c>dd/mm/1945</c>, <c>00/00/1980</c>, <c>20/03/1965</c>, <c>3.1.2022</c>, <c>03/1965</c>; placeholders count as unknown.</summary>
    private static bool TryYearLast(string text, DateOrder order, out PartialDate date)
    {
        date = default;
        var match = YearLast().Match(text);
        if (!match.Success) return false;
        var year = Number(match.Groups["y"]);
        var first = Number(match.Groups["a"]);
        var second = Number(match.Groups["b"]);
        if (!match.Groups["b"].Success) return TryMake(year, first, 0, out date);
        var (day, month) = order == DateOrder.DayFirst ? (first, second) : (second, first);
        return month > 12 ? TryMake(year, day, month, out date) : TryMake(year, month, day, out date);
    }

    /// <summary><c>20 Mar 1965</c>, <c>Mar 1965</c>, <c>08-Oct-2026</c>, <c>20th March 1965</c>.</summary>
    private static bool TryNamedMonth(string text, out PartialDate date)
    {
        date = default;
        var match = NamedMonth().Match(text);
        if (!match.Success) return false;
        var month = (Months.IndexOf(match.Groups["m"].Value[..3].ToUpperInvariant(), StringComparison.Ordinal) / 4) + 1;
        return TryMake(Number(match.Groups["y"]), month, Number(match.Groups["d"]), out date);
    }

    /// <summary><c>1960s</c>: ten years, approximate.</summary>
    private static bool TryDecade(string text, out PartialDate date)
    {
        date = default;
        if (text.Length != 5 || text[4] is not ('s' or 'S') || text[3] != '0'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !IsYear(year)) return false;
        date = new PartialDate(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), Approximate: true);
        return true;
    }

    /// <summary>Days since 30 December 1899 as spreadsheets store them; five digits, so 1927 to 2173.</summary>
    private static bool TrySerial(string text, out PartialDate date)
    {
        date = default;
        if (text.Length != 5 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days < 10_000) return false;
        date = PartialDate.OfDay(new DateOnly(1899, 12, 30).AddDays(days));
        return true;
    }

    private static bool TryMake(int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (!IsYear(year) || month > 12) return false;
        if (month == 0)
        {
            date = PartialDate.OfYear(year);
            return true;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (day > days) return false;
        date = new PartialDate(new DateOnly(year, month, day == 0 ? 1 : day), new DateOnly(year, month, day == 0 ? days : day));
        return true;
    }

    private static bool IsYear(int year) => year is >= EarliestYear and <= LatestYear;

    /// <summary>The number of a group; 0 for an absent one and for the placeholders <c>dd</c>, <c>mm</c>, <c>00</c>.</summary>
    private static int Number(Group group) =>
        group.Success && int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private const string Months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC";

    private const string MonthNames =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"[,;|]|\s+or\s+|(?<!between\b.*)\s+and\s+", Plain)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\b(" + MonthNames + @")\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"^(?:(?:circa|approximately|approx\.?|about|around|possibly|probably|estimated|early|mid|late|ca\.?|c\.)[\s\-:]*)+", Plain)]
    private static partial Regex Hedge();

    [GeneratedRegex(@"^(?:between\s+|from\s+)?(?<from>.{4,30}?)(?:\s+(?:to|and|until|through)\s+|\s+[-–—]\s+|\s*[–—]\s*|(?<=^(?:between\s+|from\s+)?\d{4})-(?=\d{4}$))(?<to>.{4,30})$", Plain)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<y>\d{4})(?:[-./](?<m>\d{1,2})(?:[-./](?<d>\d{1,2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?)?)?$", Plain)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2}|dd|mm)[-./ ](?:(?<b>\d{1,2}|mm|dd)[-./ ])?(?<y>\d{4})$", Plain)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?:(?<d>\d{1,2})(?:st|nd|rd|th)?[\s\-.]+)?(?<m>" + MonthNames + @")\.?[\s\-,]*(?<y>\d{4})$", Plain)]
    private static partial Regex NamedMonth();
}
