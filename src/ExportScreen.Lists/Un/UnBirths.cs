using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Un;

/// <summary>Dates and places of birth of a record, from their own elements and from its aliases. Not thread-safe.</summary>
internal sealed class UnBirths
{
    /// <summary>Dates.</summary>
    public List<PartialDate> Dates { get; } = [];

    /// <summary>Places, one line each.</summary>
    public List<string> Places { get; } = [];

    /// <summary>Notes on dates that are not the date itself.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Reads the elements of the record itself.</summary>
    public static UnBirths Read(SourceElement record, ReadingNotes notes)
    {
        var births = new UnBirths();
        foreach (var source in record.Children("INDIVIDUAL_DATE_OF_BIRTH")) births.AddDate(source, notes);
        foreach (var source in record.Children("INDIVIDUAL_PLACE_OF_BIRTH"))
        {
            var country = SourceText.Clean(source.Value("COUNTRY"));
            if (SourceText.Join(", ", source.Value("STREET"), SourceText.Clean(source.Value("CITY")), source.Value("STATE_PROVINCE"), country) is { } place) births.Places.Add(place);
            if (SourceText.Clean(source.Value("NOTE")) is { } note) births.Remarks.Add($"Birthplace: {note}.");
        }

        return births;
    }

    /// <summary>Adds a date in words and a place; both may be null.</summary>
    public void Add(string? date, string? place, int line, ReadingNotes notes)
    {
        if (place is not null) Places.Add(place);
        if (SourceText.Clean(date) is not { } text) return;
        if (!PartialDates.TryParse(text, out var dates))
            notes.AddOnce(ListDiagnostics.UnreadDate, $"alias:{text}", text, row: line, path: "INDIVIDUAL_ALIAS/DATE_OF_BIRTH");
        Dates.AddRange(dates);
    }

    private void AddDate(SourceElement source, ReadingNotes notes)
    {
        var type = source.Value("TYPE_OF_DATE");
        var note = SourceText.Clean(source.Value("NOTE"));
        var from = source.Value("FROM_YEAR");
        var to = source.Value("TO_YEAR");
        var text = source.Value("DATE") ?? source.Value("YEAR");
        var approximate = type == "APPROXIMATELY" || string.Equals(note, "Approximately", StringComparison.OrdinalIgnoreCase);
        if (type is not (null or "EXACT" or "APPROXIMATELY" or "BETWEEN"))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"TYPE_OF_DATE:{type}", type, "EXACT, APPROXIMATELY or BETWEEN", source.Line, "INDIVIDUAL_DATE_OF_BIRTH/TYPE_OF_DATE");
        if (from is not null || to is not null) text = $"{from ?? to} to {to ?? from}";
        text ??= note is not null && PartialDates.TryParse(note, out _) ? note : null;
        if (note is not null && !approximate && note != text) Remarks.Add($"Date of birth: {note}.");
        if (text is null) return;
        if (!PartialDates.TryParse(text, out var dates))
            notes.AddOnce(ListDiagnostics.UnreadDate, $"birth:{text}", text, row: source.Line, path: "INDIVIDUAL_DATE_OF_BIRTH");
        Dates.AddRange(dates.Select(d => approximate ? d with { Approximate = true } : d));
    }
}
