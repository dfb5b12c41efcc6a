using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.References;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Controls;

/// <summary>
/// The control tables that ship with the program: goods codes, control lists, HS editions, countries and places. Each part is read on first use and kept.
/// Thread-safe.
/// </summary>
public sealed class ControlTables
{
    /// <summary>Raised when the reading of the tables changes their meaning; part of <see cref="Id"/>.</summary>
    private const string Version = "goods tables 1";

    private readonly ImportedReference? _reference;
    private readonly Lazy<HsNomenclature> _nomenclature;
    private readonly Lazy<GoodsPointerIndex> _goods;
    private readonly Lazy<ControlListIndex> _controlLists = new(ControlListIndex.Load);
    private readonly Lazy<DestinationTable> _destinations;
    private readonly Lazy<Dictionary<string, string>> _labels = new(LoadLabels);
    private readonly Lazy<string> _id = new(() => EmbeddedTable.HashOfAll(Version));
    private readonly Lazy<IReadOnlyList<ControlTable>> _tables;
    private readonly Lazy<HashSet<string>> _controlledHeadings;

    private ControlTables(ImportedReference? reference = null)
    {
        _reference = reference;
        _nomenclature = new(() => reference is { Editions.Count: > 0 } or { Correlations.Count: > 0 } ? HsNomenclature.Load(reference.Editions, reference.Correlations) : HsNomenclature.Load());
        _destinations = new(() => DestinationTable.Load(reference?.Places));
        _goods = new(() =>
        {
            var rows = GoodsRows.Load(Nomenclature);
            return new GoodsPointerIndex(rows.Rows, rows.Tables, Nomenclature);
        });
        _tables = new(ListTables);
        _controlledHeadings = new(() => [.. Nomenclature.CurrentCodes.Where(code => PointersFor(code, null).Any(p => p.Direction == ControlDirection.Export)).Select(code => code[..4])]);
    }

    /// <summary>The tables of this build. Cheap to get: nothing is read before it is asked for.</summary>
    public static ControlTables Bundled { get; } = new();

    /// <summary>
    /// These tables with imported references in the place of what is bundled: editions of the HS, correlation tables, places. <see cref="Id"/> stays that of the tables; the reference has an id of its own.
    /// </summary>
    /// <param name="reference">The reference; null for none.</param>
    public ControlTables With(ImportedReference? reference) =>
        reference is null or { Editions.Count: 0, Correlations.Count: 0, Places: null } ? this : new ControlTables(reference);

    /// <summary>SHA-256 (lower-case hex) over the content of every table and the version of their meaning: <c>ControlTablesId</c> of a run.</summary>
    public string Id => _id.Value;

    /// <summary>Every table, for the method sheet.</summary>
    public IReadOnlyList<ControlTable> Tables => _tables.Value;

    /// <summary>Controls that exist and are not loaded, in words for the report.</summary>
    public IReadOnlyList<string> NotCovered => Gaps.All;

    /// <summary>Countries and places under embargo or named for diversion.</summary>
    public DestinationTable Destinations => _destinations.Value;

    /// <summary>Codes and correlations of the HS editions.</summary>
    internal HsNomenclature Nomenclature => _nomenclature.Value;

    /// <summary>
    /// Where a code stands in the tables of goods, in table order. Every pointer has to be read with its <see cref="GoodsPointer.Direction"/> and
    /// <see cref="GoodsPointer.AppliesTo"/>. Import bans (XVII-B, XXI, XXII) are about goods of Russian origin and say nothing about an export.
    /// </summary>
    /// <param name="hs6">Six digits of HS 2022 (<see cref="HsReading.Hs6"/>); anything else has no pointers.</param>
    /// <param name="digits">All digits (<see cref="HsReading.Digits"/>) or null. Ignored unless they begin with <paramref name="hs6"/>.</param>
    /// <param name="tariff">The tariff that the digits are of. Where it is not known, national digits can make a pointer full but never take it away.</param>
    public IReadOnlyList<GoodsPointer> PointersFor(string hs6, string? digits, TariffNomenclature tariff = TariffNomenclature.Unknown)
    {
        ArgumentNullException.ThrowIfNull(hs6);
        return _goods.Value.Find(hs6, digits, tariff);
    }

    /// <summary>The entries of a control code in the EU and US lists; empty when neither has it (then it is invalid or of a list not loaded), for ML codes and for EAR99.</summary>
    public IReadOnlyList<ControlListEntry> EntriesOf(ControlCode code) =>
        code.Kind == ControlCodeKind.DualUse ? _controlLists.Value.Find(code.Entry) : [];

    /// <summary>A few words of this project on what a code is, for the codes of the Common High Priority List; null for others.</summary>
    public string? LabelOf(string hs6) => _labels.Value.GetValueOrDefault(hs6);

    /// <summary>Whether a chapter or heading holds a code of the Common High Priority List.</summary>
    /// <param name="prefix">Two to five digits.</param>
    public bool HasPriorityCodeUnder(string prefix) => _labels.Value.Keys.Any(code => code.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether places are known by an imported UN/LOCODE, all countries of it.</summary>
    public bool HasAllPlaces => _reference?.Places is { IsWhole: true };

    /// <summary>The text of a code in an imported edition of the HS; null when that edition was not imported, or has no such code.</summary>
    /// <param name="code">Two, four or six digits of that edition.</param>
    /// <param name="edition">The edition as <see cref="HsReading.Edition"/> names it; null for none.</param>
    public string? TextOf(string code, string? edition)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _reference?.TextOf(code, edition);
    }

    /// <summary>All labels by code.</summary>
    internal IReadOnlyDictionary<string, string> Labels => _labels.Value;

    /// <summary>Whether a heading holds a code that stands in a table about exports.</summary>
    /// <param name="heading">Four digits.</param>
    internal bool HeadingIsControlled(string heading) => _controlledHeadings.Value.Contains(heading);

    private static Dictionary<string, string> LoadLabels()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var csv = CsvTable.Open("labels.csv", "hs6,label");
        while (csv.Read()) labels.Add(csv.Text(0), csv.Text(1));
        return labels;
    }

    private List<ControlTable> ListTables() =>
    [
        .. _goods.Value.Tables, .. _controlLists.Value.Tables, .. Destinations.Tables,
        new("hs-editions", "HS editions 1992 to 2022", "World Customs Organization; UN Comtrade reference lists H0 to H6", new(2022, 1, 1), new(2022, 1, 1), Nomenclature.Count, "hs1992_comtrade.csv to hs2022_comtrade.csv", null, null),
        new("hs-correlations", "HS correlation tables", "UN Statistics Division", new(2022, 1, 1), new(2022, 1, 1), Nomenclature.MappedCount, "hs2022_to_hs2017_correlation.csv, hs2022_to_hs2012_correlation.csv, hs_consolidated_harvard.csv", null, "16 codes that left the HS have no successor in the tables"),
        .. ImportedTables(),
    ];

    private IEnumerable<ControlTable> ImportedTables()
    {
        const string Instead = "stands in the place of the bundled table";
        const string Added = "accepted though it is not whole: it adds to the bundled table";
        foreach (var edition in _reference?.Editions ?? [])
            yield return new($"imported-hs-{edition.Year}", $"HS {edition.Year}, imported", "UN Comtrade", new(edition.Year, 1, 1), new(edition.Year, 1, 1), edition.Count, "reference import", null, edition.IsWhole ? Instead : Added);
        foreach (var table in _reference?.Correlations ?? [])
            yield return new($"imported-hs-{table.Year}-{table.OlderYear}", $"HS {table.Year} to HS {table.OlderYear}, imported", "UN Statistics Division", new(table.Year, 1, 1), new(table.Year, 1, 1), table.Count, "reference import", null, table.IsWhole ? Instead : "accepted though it is not whole, and not used");
        if (_reference?.Places is { } places)
            yield return new("imported-unlocode", "UN/LOCODE, imported", "UNECE", places.AsOf ?? default, places.AsOf ?? default, places.Count, "reference import", null, places.IsWhole ? "occupied places stay as the bundled table has them" : "countries are missing: nothing is concluded from names");
    }
}
