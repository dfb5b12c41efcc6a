using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.EuFsf;

/// <summary>Reads one <c>birthdate</c>: a date, a place, or both. Stateless and thread-safe.</summary>
internal static class EuBirthdate
{
    /// <summary>Difference between a year of the Iranian solar calendar and the Gregorian year in which it begins.</summary>
    private const int SolarHijriOffset = 621;

    /// <summary>The date and the place; either may be null.</summary>
    public static (PartialDate? Date, string? Place) Read(SourceElement source, ReadingNotes notes)
    {
        source.Ignore("regulationSummary", "remark");
        source.IgnoreAttributes("zipCode", "regulationLanguage", "logicalId");
        var country = SourceText.Clean(source.Attribute("countryDescription"));
        var code = source.Attribute("countryIso2Code");
        var place = SourceText.Join(", ", source.Attribute("place"), source.Attribute("city"), source.Attribute("region"), code == "00" ? null : country);
        return (DateOf(source, notes), place);
    }

    private static PartialDate? DateOf(SourceElement source, ReadingNotes notes)
    {
        var day = source.Attribute("birthdate");
        var year = Number(source.Attribute("year"));
        var month = Number(source.Attribute("monthOfYear"));
        var dayOfMonth = Number(source.Attribute("dayOfMonth"));
        var from = Number(source.Attribute("yearRangeFrom"));
        var to = Number(source.Attribute("yearRangeTo"));
        var circa = source.Attribute("circa") == "true";
        var calendar = source.Attribute("calendarType") ?? "GREGORIAN";
        if (day is not null && PartialDates.TryParse(day, out var days) && days is [var whole]) return whole with { Approximate = circa };
        if (from > 0 && to >= from) return new PartialDate(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), circa);
        if (year == 0)
        {
            if (day is not null) notes.AddOnce(ListDiagnostics.UnreadDate, "birthdate", day, row: source.Line, path: "sanctionEntity/birthdate");
            return null;
        }

        if (calendar == "GREGORIAN")
            return PartialDates.TryParse(string.Create(CultureInfo.InvariantCulture, $"{dayOfMonth:00}/{month:00}/{year:0000}"), out var parts) ? parts[0] with { Approximate = circa } : Unread(source, notes, year);

        // A year of the Iranian calendar covers parts of two of ours; the lunar one gives a day in @birthdate where it occurs.
        return calendar == "ISLAMIC" && year is > 1250 and < 1450
            ? new PartialDate(new DateOnly(year + SolarHijriOffset, 1, 1), new DateOnly(year + SolarHijriOffset + 1, 12, 31), Approximate: true)
            : Unread(source, notes, year);
    }

    private static PartialDate? Unread(SourceElement source, ReadingNotes notes, int year)
    {
        notes.AddOnce(ListDiagnostics.UnreadDate, $"birthdate:{year}", year.ToString(CultureInfo.InvariantCulture), row: source.Line, path: "sanctionEntity/birthdate");
        return null;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
