using System.Globalization;

namespace ExportScreen.Manifests.Cells;

/// <summary>Which of two numbers in a date is the day.</summary>
internal enum DateOrder
{
    /// <summary>Day first: 31/12/2026.</summary>
    DayFirst,

    /// <summary>Month first: 12/31/2026.</summary>
    MonthFirst,
}

/// <summary>Reads dates as people write them; the order of day and month is voted per column. Pure and thread-safe.</summary>
internal static class DateReader
{
    private static readonly string[] Months =
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
        "ene", "fév", "mär", "abr", "mai", "juin", "juil", "ago", "set", "okt", "nov", "dez",
        "oca", "şub", "mrz", "avr", "mag", "haz", "tem", "aoû", "eyl", "eki", "kas", "ara",
        "gen", "fev", "mars", "nis", "maj", "giu", "lug", "ağu", "sept", "ott", "nov", "dic",
    ];

    /// <summary>Votes by numbers over twelve; month first needs more votes, day first is the default (most of the world).</summary>
    public static DateOrder VoteOrder(IEnumerable<string> cells)
    {
        var votes = 0;
        Span<int> parts = stackalloc int[3];
        foreach (var cell in cells)
        {
            if (!Numbers(cell, parts, out var firstDigits, out _) || firstDigits == 4) continue;
            if (parts[0] > 12 && parts[1] <= 12) votes--;
            else if (parts[1] > 12 && parts[0] <= 12) votes++;
        }

        return votes > 0 ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    /// <summary>
    /// ISO (a time in Z of 18:00 or later keeps its written day), year-month-day runs, serial day numbers of spreadsheets (1982 to 2064), numbers in
    /// the voted order, month names; a month alone is its first day. False for anything else.
    /// </summary>
    public static bool TryRead(string cell, DateOrder order, out DateOnly date)
    {
        date = default;
        var text = cell.AsSpan().Trim();
        if (text.Length is < 5 or > 40) return false;
        if (text.IndexOfAnyExceptInRange('0', '9') < 0) return Run(text, out date);
        Span<int> parts = stackalloc int[3];
        if (Numbers(cell, parts, out var firstDigits, out var lastDigits))
        {
            if (firstDigits == 4) return Make(parts[0], parts[1], parts[2], out date);
            var year = lastDigits == 4 ? parts[2] : parts[2] < 70 ? 2000 + parts[2] : 1900 + parts[2];
            if (lastDigits is not (2 or 4)) return false;
            var monthFirst = order == DateOrder.MonthFirst ? parts[0] <= 12 : parts[1] > 12;
            return monthFirst ? Make(year, parts[0], parts[1], out date) : Make(year, parts[1], parts[0], out date);
        }

        return Named(cell, out date);
    }

    private static bool Run(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (text.Length == 8) return Make(number / 10000, number / 100 % 100, number % 100, out date);
        // Serial day numbers of spreadsheets count from 30 December 1899.
        if (text.Length != 5 || number is < 30000 or > 60000) return false;
        date = new DateOnly(1899, 12, 30).AddDays(number);
        return true;
    }

    private static bool Numbers(string cell, Span<int> parts, out int firstDigits, out int lastDigits)
    {
        firstDigits = lastDigits = 0;
        var count = 0;
        for (var i = 0; i < cell.Length && count < 3;)
        {
            if (!char.IsAsciiDigit(cell[i]))
            {
                if (cell[i] is not ('/' or '-' or '.' or ' ' or '年' or '月' or '日')) return false;
                i++;
                continue;
            }

            var start = i;
            var value = 0;
            while (i < cell.Length && char.IsAsciiDigit(cell[i]) && i - start < 6) value = (value * 10) + (cell[i++] - '0');
            if (i - start > 4) return false;
            if (count == 0) firstDigits = i - start;
            if (count == 2) lastDigits = i - start;
            parts[count++] = value;
        }

        return count == 3;
    }

    private static bool Named(string cell, out DateOnly date)
    {
        date = default;
        int month = 0, day = 0, year = 0;
        foreach (var word in cell.ToLowerInvariant().Split([' ', '-', '.', '/', ',', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(word.TrimEnd('t', 'h', 's', 'n', 'd', 'r'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (word.Length == 4 && year == 0) year = number;
                else if (day == 0 && number is >= 1 and <= 31 && month == 0) day = number;
                else if (year == 0 && word.Length == 2 && (day > 0 || month > 0)) year = number < 70 ? 2000 + number : 1900 + number;
                else if (day == 0 && number is >= 1 and <= 31) day = number;
                else return false;
            }
            else if (month == 0 && word.Length >= 3) month = MonthOf(word);
            else return false;
        }

        if (month > 0 && year == 0) return false;
        return month > 0 && Make(year, month, day == 0 ? 1 : day, out date);
    }

    private static int MonthOf(string word)
    {
        for (var i = 0; i < Months.Length; i++)
            if (word.StartsWith(Months[i], StringComparison.Ordinal)) return (i % 12) + 1;
        return 0;
    }

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1970 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}
