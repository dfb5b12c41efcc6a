using System.Globalization;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>What the identities of a target and its prose say. Not thread-safe.</summary>
internal sealed class SecoFacts(NameList names, IdentifierList identifiers)
{
    /// <summary>Names.</summary>
    public NameList Names { get; } = names;

    /// <summary>Identifiers.</summary>
    public IdentifierList Identifiers { get; } = identifiers;

    /// <summary>Nationalities.</summary>
    public List<CountryCode> Countries { get; } = [];

    /// <summary>Dates of birth, build or founding.</summary>
    public List<PartialDate> Dates { get; } = [];

    /// <summary>Addresses, whose places are not resolved yet.</summary>
    public List<SecoAddress> Addresses { get; } = [];

    /// <summary>Places of birth, not resolved yet.</summary>
    public List<SecoBirthPlace> BirthPlaces { get; } = [];

    /// <summary>Titles that stand among the parts of names.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>What has no field of its own.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Reads a <c>day-month-year</c>: any of the three may be missing; a date of another calendar stays a remark.</summary>
    public void AddDay(SourceElement date, ReadingNotes notes)
    {
        date.IgnoreAttributes("ssid");
        date.Ignore("remark");
        var parts = new[] { date.Attribute("year"), date.Attribute("month"), date.Attribute("day") };
        var text = string.Join('-', parts.TakeWhile(p => p is not null && p.Trim('0').Length > 0).Select((p, i) => i == 0 ? p : p!.PadLeft(2, '0')));
        var approximate = date.Attribute("quality") is not (null or "good");
        var calendar = date.Attribute("calendar");
        if (calendar is not null && !calendar.StartsWith("Gregorian", StringComparison.OrdinalIgnoreCase))
        {
            notes.AddOnce(ListDiagnostics.SecoOtherCalendar, calendar, calendar, row: date.Line, path: "day-month-year@calendar");
            Remarks.Add(string.Create(CultureInfo.InvariantCulture, $"Date of birth: {text} ({calendar})."));
        }
        else if (PartialDates.TryParse(text, out var dates))
        {
            Dates.AddRange(dates.Select(d => approximate ? d with { Approximate = true } : d));
        }
        else if (parts.Any(p => p is not null))
        {
            notes.AddOnce(ListDiagnostics.UnreadDate, $"day-month-year:{string.Join('/', parts)}", string.Join('/', parts), row: date.Line, path: "day-month-year");
        }
    }

    /// <summary>Reads a <c>nationality</c>.</summary>
    public void AddNationality(SourceElement nationality, ReadingNotes notes)
    {
        nationality.IgnoreAttributes("ssid", "quality");
        nationality.Ignore("remark");
        foreach (var country in nationality.Children("country"))
        {
            var text = country.Text();
            var (code, _) = CountryText.Read(country.Attribute("iso-code") ?? text, notes, country.Line, "nationality/country");
            if (!code.IsNone) Countries.Add(code);
        }
    }
}
