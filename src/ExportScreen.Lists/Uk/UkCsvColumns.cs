using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Uk;

/// <summary>The columns of the CSV form by name; positions are free. Immutable and thread-safe.</summary>
internal sealed class UkCsvColumns
{
    /// <summary>Columns that carry nothing an entry needs.</summary>
    private static readonly string[] Ignored =
        ["Last Updated", "Non-latin script type", "Non-latin script language", "Gender", "Tonnage of ship", "Length of ship"];

    /// <summary>Columns that are read.</summary>
    private static readonly string[] Used =
    [
        "Unique ID", "OFSI Group ID", "UN Reference Number", "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name type", "Alias strength", "Title",
        "Name non-latin script", "Regime Name", "Designation Type", "Designation source", "Sanctions Imposed", "Other Information", "UK Statement of Reasons",
        "Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6", "Address Postal Code", "Address Country",
        "Phone number", "Website", "Email address", "Date Designated", "D.O.B", "Nationality(/ies)", "National Identifier number",
        "National Identifier additional information", "Passport number", "Passport additional information", "Position", "Town of birth", "Country of birth",
        "Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)", "IMO number", "Current owner/operator (s)",
        "Previous owner/operator (s)", "Current believed flag of ship", "Previous flags", "Type of ship", "Year Built", "Hull identification number (HIN)",
    ];

    private readonly Dictionary<string, int> _places;
    private readonly int _width;

    private UkCsvColumns(Dictionary<string, int> places, int width)
    {
        _places = places;
        _width = width;
    }

    /// <summary>Reads the header: an unknown column is noted, a missing one refuses the file (null).</summary>
    public static UkCsvColumns? Of(CsvRow header, ReadingNotes notes)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Fields.Count; i++)
        {
            var name = SourceText.Tidy(header.Fields[i]) ?? "";
            if (!places.TryAdd(name, i) || !(Used.Contains(name, StringComparer.OrdinalIgnoreCase) || Ignored.Contains(name, StringComparer.OrdinalIgnoreCase)))
                notes.AddOnce(ListDiagnostics.UnknownColumn, name, name, row: header.Line, column: name);
        }

        foreach (var missing in Used.Where(u => !places.ContainsKey(u))) notes.Add(ListDiagnostics.MissingColumn, expected: missing, row: header.Line, column: missing);
        return notes.Refused ? null : new UkCsvColumns(places, header.Fields.Count);
    }

    /// <summary>The Unique ID of a sound row; null after noting what is wrong.</summary>
    public string? Check(CsvRow row, ReadingNotes notes)
    {
        if (row.Fields.Count != _width)
        {
            notes.Add(ListDiagnostics.WrongFieldCount, $"{row.Fields.Count}", $"{_width}", row.Line);
            return null;
        }

        var id = Get(row, "Unique ID");
        if (id is null) notes.Add(ListDiagnostics.MissingKey, row: row.Line, column: "Unique ID");
        return id;
    }

    /// <summary>The Unique ID as it stands, for the second count.</summary>
    public string IdOf(CsvRow row) => _places["Unique ID"] is var at && at < row.Fields.Count ? row.Fields[at].Trim() : "";

    /// <summary>Adds what a row says that the designation does not have yet.</summary>
    public void Merge(CsvRow row, Designation designation)
    {
        designation.OfsiGroupId ??= Get(row, "OFSI Group ID");
        designation.UnReference ??= Get(row, "UN Reference Number");
        designation.DateDesignated ??= Get(row, "Date Designated");
        designation.Regime ??= Get(row, "Regime Name");
        designation.Kind ??= Get(row, "Designation Type");
        designation.Source ??= Get(row, "Designation source");
        designation.Sanctions ??= Get(row, "Sanctions Imposed");
        designation.OtherInformation ??= Get(row, "Other Information");
        designation.Reasons ??= Get(row, "UK Statement of Reasons");
        MergeNames(row, designation);
        MergeDetails(row, designation);
        MergeShip(row, designation);
    }

    private void MergeNames(CsvRow row, Designation designation)
    {
        var middle = Join(row, " ", "Name 2", "Name 3", "Name 4", "Name 5");
        var name = new UkName(Get(row, "Name 1"), middle, Get(row, "Name 6"), Get(row, "Name type"), Get(row, "Alias strength"));
        if ((name.Given ?? name.Middle ?? name.Last) is not null) AddNew(designation.Names, name);
        AddNew(designation.NonLatinNames, Get(row, "Name non-latin script"));
        AddNew(designation.Titles, Get(row, "Title"));
    }

    private void MergeDetails(CsvRow row, Designation designation)
    {
        var lines = Join(row, ", ", "Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6");
        var address = new UkAddress(lines, Get(row, "Address Postal Code"), Get(row, "Address Country"));
        if (address != new UkAddress(null, null, null)) AddNew(designation.Addresses, address);
        var passport = new UkDocument(Get(row, "Passport number"), Get(row, "Passport additional information"));
        if (passport.Number is not null) AddNew(designation.Passports, passport);
        var nationalId = new UkDocument(Get(row, "National Identifier number"), Get(row, "National Identifier additional information"));
        if (nationalId.Number is not null) AddNew(designation.NationalIds, nationalId);
        AddNew(designation.BirthPlaces, Join(row, ", ", "Town of birth", "Country of birth"));
        AddNew(designation.Phones, Get(row, "Phone number"));
        AddNew(designation.Websites, Get(row, "Website"));
        AddNew(designation.Emails, Get(row, "Email address"));
        AddNew(designation.BirthDates, Get(row, "D.O.B"));
        AddNew(designation.Nationalities, Get(row, "Nationality(/ies)"));
        AddNew(designation.Positions, Get(row, "Position"));
        AddNew(designation.EntityTypes, Get(row, "Type of entity"));
        AddNew(designation.Related, Get(row, "Subsidiaries"));
        AddNew(designation.Related, Get(row, "Parent company"));
        AddNew(designation.RegistrationNumbers, Get(row, "Business registration number (s)"));
    }

    private void MergeShip(CsvRow row, Designation designation)
    {
        AddNew(designation.ImoNumbers, Get(row, "IMO number"));
        AddNew(designation.Related, Get(row, "Current owner/operator (s)"));
        AddNew(designation.Related, Get(row, "Previous owner/operator (s)"));
        AddNew(designation.Flags, Get(row, "Current believed flag of ship"));
        AddNew(designation.Flags, Get(row, "Previous flags"));
        AddNew(designation.ShipTypes, Get(row, "Type of ship"));
        AddNew(designation.YearsBuilt, Get(row, "Year Built"));
        AddNew(designation.HullNumbers, Get(row, "Hull identification number (HIN)"));
    }

    private string? Get(CsvRow row, string column) => SourceText.Tidy(row.Fields[_places[column]]);

    private string? Join(CsvRow row, string separator, params string[] columns) => SourceText.Join(separator, columns.Select(c => Get(row, c)));

    private static void AddNew<T>(List<T> items, T? item)
        where T : class
    {
        if (item is not null && !items.Contains(item)) items.Add(item);
    }
}
