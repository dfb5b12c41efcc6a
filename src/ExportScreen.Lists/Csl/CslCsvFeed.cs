using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Csl;

/// <summary>US Consolidated Screening List as CSV (29 columns). Stateless and thread-safe.</summary>
public sealed class CslCsvFeed : IListFeed
{
    private static readonly string[] Columns =
    [
        "_id", "source", "entity_number", "type", "programs", "name", "title", "addresses", "federal_register_notice", "start_date", "end_date", "standard_order",
        "license_requirement", "license_policy", "call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage", "vessel_flag", "vessel_owner", "remarks",
        "source_list_url", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth", "source_information_url", "ids",
    ];

    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(CslCsvFeed));

    /// <inheritdoc/>
    public string ParserVersion => "2";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = Encoding.Latin1.GetString(file.Head[..Math.Min(file.Head.Length, 1024)]);
        return head.Contains("_id,source,entity_number,type,programs,name", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        if (CsvRecords.Read(file, notes) is not { } rows || PlacesOf(rows[0], notes) is not { } places)
            return ReadResult.Refused<ListReading>(notes.ToList());
        var mapper = new CslMapper(notes);
        foreach (var row in rows.Skip(1))
        {
            if (row.Fields.Count != rows[0].Fields.Count)
            {
                notes.Add(ListDiagnostics.WrongFieldCount, $"{row.Fields.Count}", $"{rows[0].Fields.Count}", row.Line);
                break;
            }

            if (row.Fields.SequenceEqual(rows[0].Fields, StringComparer.Ordinal))
            {
                notes.Add(ListDiagnostics.RepeatedHeader, row: row.Line);
                break;
            }

            mapper.Add(RecordOf(row, places));
        }

        return Editions.Finish(null, mapper.Finish(), CsvRecords.Count(file.Content.Span) - 1, mapper.Rejected, notes);
    }

    private static Dictionary<string, int>? PlacesOf(CsvRow header, ReadingNotes notes)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Fields.Count; i++)
        {
            var name = header.Fields[i].Trim();
            if (!places.TryAdd(name, i) || !Columns.Contains(name, StringComparer.Ordinal))
                notes.AddOnce(ListDiagnostics.UnknownColumn, name, name, row: header.Line, column: name);
        }

        foreach (var missing in Columns.Where(c => !places.ContainsKey(c))) notes.Add(ListDiagnostics.MissingColumn, expected: missing, row: header.Line, column: missing);
        return notes.Refused ? null : places;
    }

    private static CslRecord RecordOf(CsvRow row, Dictionary<string, int> places)
    {
        string? Get(string column) => SourceText.Tidy(row.Fields[places[column]]);
        IReadOnlyList<string> List(string column) => Get(column)?.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var entityNumber = Get("entity_number");
        return new CslRecord
        {
            Row = row.Line,
            Path = "",
            Source = Get("source"),
            EntityNumber = entityNumber,
            Type = Get("type"),
            Programmes = List("programs"),
            Name = Get("name"),
            Title = Get("title"),
            Addresses = CslAddresses.Unpack(Get("addresses"), oneCountry: entityNumber is null),
            Notice = Get("federal_register_notice"),
            StartDate = Get("start_date"),
            EndDate = Get("end_date"),
            StandardOrder = Get("standard_order"),
            LicenceRequirement = Get("license_requirement"),
            LicencePolicy = Get("license_policy"),
            CallSign = Get("call_sign"),
            VesselType = Get("vessel_type"),
            VesselFlag = Get("vessel_flag"),
            VesselOwner = Get("vessel_owner"),
            Remarks = Get("remarks"),
            ListUrl = Get("source_list_url"),
            InformationUrl = Get("source_information_url"),
            AltNames = List("alt_names"),
            Citizenships = List("citizenships"),
            Nationalities = List("nationalities"),
            BirthDates = List("dates_of_birth"),
            BirthPlaces = List("places_of_birth"),
            Ids = CslIdItems.Split(Get("ids")),
        };
    }
}
