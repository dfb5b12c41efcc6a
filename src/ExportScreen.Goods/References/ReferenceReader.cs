using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Goods.References;

/// <summary>
/// Reads the files of <see cref="ReferenceSource.All"/>, recognised by what is in them, and checks them: never a web page, a file cut off, a conversion table in place of a correlation table, or codes
/// of an edition that is not known. Thread-safe.
/// </summary>
public sealed partial class ReferenceReader
{
    private const float HeadingWeight = 2f;

    /// <summary>Of so many codes one may be foreign: publishers correct their files.</summary>
    private const int ForeignShare = 50;

    private readonly HsNomenclature _nomenclature;
    private readonly DestinationTable _destinations;
    private readonly HashSet<string> _headings;

    /// <summary>A reader that knows the codes of the editions from the control tables that ship with the program.</summary>
    public ReferenceReader(ControlTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _nomenclature = tables.Nomenclature;
        _destinations = tables.Destinations;
        _headings = [.. _nomenclature.CurrentCodes.Select(code => code[..4])];
    }

    /// <summary>Whether a file is a CSV part of UN/LOCODE, of which all are read together (<see cref="ReadPlaces"/>).</summary>
    public static bool IsPlacePart(ReadOnlySpan<byte> content) => PlaceParts.IsPart(content);

    /// <summary>Reads a file of text. Refused with the reason; rows that cannot be used are left out with a note.</summary>
    /// <param name="name">File name for the diagnostics.</param>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="acceptPartial">Whether fewer rows than the publisher's are taken.</param>
    public ReadResult<ReferenceFile> Read(string name, ReadOnlySpan<byte> content, bool acceptPartial = false)
    {
        var text = Encoding.UTF8.GetString(content).TrimStart('\uFEFF').TrimStart();
        if (text.Length == 0) return Refused(ReferenceDiagnostics.Empty, name);
        if (text[0] == '<') return Refused(ReferenceDiagnostics.WebPage, name);
        return text[0] is '{' or '[' ? ReadJson(name, text, acceptPartial) : ReadCsv(name, text, acceptPartial);
    }

    /// <summary>Reads the sheets of a correlation workbook: the one that has “correlation” in its name.</summary>
    /// <param name="name">File name for the diagnostics.</param>
    /// <param name="sheets">The rows of each sheet by its name.</param>
    /// <param name="acceptPartial">Whether fewer rows than the publisher's are taken.</param>
    public ReadResult<ReferenceFile> ReadSheets(string name, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string[]>>> sheets, bool acceptPartial = false)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (sheets.FirstOrDefault(s => CorrelationRows.IsCorrelation(s.Key)) is not { Value: { } rows } sheet)
            return Refused(sheets.Any(s => CorrelationRows.LayoutOf(s.Value) is not null) ? ReferenceDiagnostics.ConversionTable : ReferenceDiagnostics.NotAReference, name);
        return CorrelationRows.LayoutOf(rows) is { } layout
            ? Correlation(name, [.. rows.Skip(layout.FirstRow)], layout, acceptPartial)
            : ReadResult.Refused<ReferenceFile>(new Diagnostic(ReferenceDiagnostics.NotAReference, new SourcePosition(name, sheet.Key), null, "a row that names two editions of the HS"));
    }

    /// <summary>Reads the CSV parts of UN/LOCODE, all of them together.</summary>
    /// <param name="parts">Names and bytes of the parts, UTF-8 or windows-1252.</param>
    /// <param name="acceptPartial">Whether parts are taken that leave countries out.</param>
    public ReadResult<ReferenceFile> ReadPlaces(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> parts, bool acceptPartial = false)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var (places, countries, rows, youngest) = (new List<UnlocodePlace>(120_000), new HashSet<string>(StringComparer.Ordinal), 0, (DateOnly?)null);
        foreach (var (name, content) in parts)
        {
            var wrong = PlaceParts.Read(PlaceParts.Text(content.Span), places, countries, ref rows, ref youngest);
            if (wrong != 0) return ReadResult.Refused<ReferenceFile>(new Diagnostic(ReferenceDiagnostics.Damaged, new SourcePosition(name, Row: wrong ?? 0), null, "twelve fields of a place or country"));
        }

        var first = parts[0].Name;
        if (places.Count == 0) return Refused(ReferenceDiagnostics.Damaged, first);
        var missing = Countries.All.Where(c => !countries.Contains(c.ToString())).ToList();
        var isWhole = rows >= ReferenceSource.Places.LeastRows && missing.Count <= CountriesNotListed;
        if (!isWhole && !acceptPartial)
        {
            return missing.Count > CountriesNotListed
                ? Refused(ReferenceDiagnostics.PartsMissing, first, FormattableString.Invariant($"{countries.Count} countries"), $"all; missing are {Letters(missing)}")
                : Refused(ReferenceDiagnostics.TooFew, first, FormattableString.Invariant($"{rows} rows"), FormattableString.Invariant($"{ReferenceSource.Places.LeastRows} or more"));
        }

        var table = UnlocodeTable.Of(places, isWhole, youngest, country => _destinations.ForCountry(country).Count > 0);
        return ReadResult.Of(new ReferenceFile { Source = ReferenceSource.Places, Rows = rows, Entries = table.Count, AsOf = youngest, IsWhole = isWhole, Places = table });
    }

    /// <summary>Codes of ISO 3166-1 that UN/LOCODE may do without (house: places without trade, codes newer than the edition).</summary>
    private const int CountriesNotListed = 5;

    private static string Letters(List<CountryCode> missing) =>
        missing.Count <= 12 ? string.Join(' ', missing) : $"countries with {string.Join(' ', missing.GroupBy(c => c.ToString()[0]).Where(g => g.Count() > 1).Select(g => g.Key).Order())}";

    private static ReadResult<ReferenceFile> Refused(DiagnosticKind kind, string name, string? found = null, string? expected = null) =>
        ReadResult.Refused<ReferenceFile>(new Diagnostic(kind, new SourcePosition(File: name), found, expected));

    private ReadResult<ReferenceFile> ReadCsv(string name, string text, bool acceptPartial)
    {
        var header = text.AsSpan()[..(text.AsSpan().IndexOfAny("\r\n") is var end and >= 0 ? end : text.Length)].ToString();
        if (ReferenceSource.All.FirstOrDefault(s => s.Header == header) is not { } source)
        {
            // The header of a correlation table but for its relationship.
            if (CorrelationRows.LayoutOf([header.Split(',')]) is not null) return Refused(ReferenceDiagnostics.ConversionTable, name, header);
            return Refused(ReferenceDiagnostics.NotAReference, name, expected: string.Join(" or ", ReferenceSource.All.Select(s => s.Header).OfType<string>().Distinct()));
        }

        var columns = header.Split(',').Length;
        if (ReferenceCsv.Read(text) is not { } records) return Refused(ReferenceDiagnostics.Damaged, name);
        var wrong = records.FindIndex(r => r.Length != columns);
        if (wrong >= 0) return ReadResult.Refused<ReferenceFile>(new Diagnostic(ReferenceDiagnostics.Damaged, new SourcePosition(File: name, Row: wrong + 1), null, $"{columns} fields"));
        var rows = records.Skip(1);
        return source.Content switch
        {
            ReferenceContent.HsTexts => HsTexts(name, [.. rows.Select(r => (r[0], r[3]))], acceptPartial),
            ReferenceContent.Correlation => Correlation(name, [.. rows], CorrelationRows.LayoutOf([records[0]])!, acceptPartial),
            _ => Labelled(name, source, records.Count - 1, [.. source == ReferenceSource.SearchReferences ? rows.Select(r => (r[2], r[0])) : rows.SelectMany(r => r[1].Split('|').Select(code => (code, r[0])))], acceptPartial),
        };
    }

    private ReadResult<ReferenceFile> Correlation(string name, List<string[]> rows, CorrelationRows.Layout layout, bool acceptPartial)
    {
        if (ReferenceSource.All.FirstOrDefault(s => s.Content == ReferenceContent.Correlation && s.Year == layout.NewerYear && s.OlderYear == layout.OlderYear) is not { } source)
            return Refused(ReferenceDiagnostics.NotAReference, name, FormattableString.Invariant($"HS {layout.NewerYear} and HS {layout.OlderYear}"), string.Join(" or ", ReferenceSource.All.Where(s => s.OlderYear > 0).Select(s => s.Title)));
        var pairs = rows.Select(r => CorrelationRows.Read(r, layout)).OfType<CorrelationPair>().ToList();
        if (rows.Count > 0 && pairs.Count * 100 < rows.Count * 98) return Refused(ReferenceDiagnostics.Damaged, name, FormattableString.Invariant($"{pairs.Count} of {rows.Count} rows with two codes and a relationship"));
        var foreign = pairs.Count(p => !IsOf(p.Newer, source.Year) || !IsOf(p.Older, source.OlderYear));
        if (foreign * ForeignShare > pairs.Count) return Refused(ReferenceDiagnostics.OtherEdition, name, FormattableString.Invariant($"{foreign} of {pairs.Count} pairs"));
        if (TooFew(name, source, pairs.Count, acceptPartial) is { } few) return few;
        var table = HsCorrelation.Of(source.Year, source.OlderYear, pairs.Count >= source.LeastRows, pairs);
        return ReadResult.Of(new ReferenceFile { Source = source, Rows = rows.Count, Entries = table.Count, IsWhole = table.IsWhole, Correlation = table }, LeftOut(name, rows.Count - pairs.Count, rows.Count));
    }

    private bool IsOf(int code, int year) => _nomenclature.IndexOf(code.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)) is >= 0 and var at && _nomenclature.IsOf(at, HsNomenclature.EditionOfYear(year));

    private static ReadResult<ReferenceFile>? TooFew(string name, ReferenceSource source, int rows, bool acceptPartial) => rows >= source.LeastRows || (acceptPartial && rows > 0)
        ? null
        : rows == 0 ? Refused(ReferenceDiagnostics.Damaged, name) : Refused(ReferenceDiagnostics.TooFew, name, FormattableString.Invariant($"{rows} rows"), FormattableString.Invariant($"{source.LeastRows} or more"));

    private static Diagnostic[] LeftOut(string name, int left, int of) =>
        left == 0 ? [] : [new Diagnostic(ReferenceDiagnostics.RowsLeftOut, new SourcePosition(File: name), FormattableString.Invariant($"{left} of {of}"))];
}
