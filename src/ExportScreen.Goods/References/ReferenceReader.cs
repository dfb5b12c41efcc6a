using System.Text;
using System.Text.Json;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Suggestions;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Goods.References;

/// <summary>Reads a file of <see cref="ReferenceSource.All"/>, recognised by what is in it, and checks it: never a web page, a file cut off, or another edition. Thread-safe.</summary>
public sealed class ReferenceReader
{
    private const float HeadingWeight = 2f;
    private readonly HashSet<string> _headings;
    private readonly HashSet<string> _codes;

    /// <summary>A reader that knows the codes of HS 2022 from the control tables.</summary>
    public ReferenceReader(ControlTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _codes = [.. tables.Nomenclature.CurrentCodes];
        _headings = [.. _codes.Select(code => code[..4])];
    }

    /// <summary>Reads one file. Refused with the reason; texts without a heading are left out with a note.</summary>
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

    private static ReadResult<ReferenceFile> Refused(DiagnosticKind kind, string name, string? found = null, string? expected = null) =>
        ReadResult.Refused<ReferenceFile>(new Diagnostic(kind, new SourcePosition(File: name), found, expected));

    /// <summary>UN Comtrade's form: results with id, text ("0101 - Horses"), parent.</summary>
    private ReadResult<ReferenceFile> ReadJson(string name, string text, bool acceptPartial)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Array)
                return Refused(ReferenceDiagnostics.NotAReference, name);
            var rows = new List<(string Code, string Text)>();
            foreach (var item in results.EnumerateArray())
            {
                var (code, words) = (Property(item, "id"), Property(item, "text"));
                rows.Add((code, words.StartsWith(code + " - ", StringComparison.Ordinal) ? words[(code.Length + 3)..] : words));
            }

            return HsTexts(name, rows, acceptPartial);
        }
        catch (JsonException)
        {
            return Refused(ReferenceDiagnostics.Damaged, name);
        }
    }

    private static string Property(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private ReadResult<ReferenceFile> ReadCsv(string name, string text, bool acceptPartial)
    {
        var header = text.AsSpan()[..(text.AsSpan().IndexOfAny("\r\n") is var end and >= 0 ? end : text.Length)].ToString();
        var source = ReferenceSource.All.FirstOrDefault(s => s.Header == header);
        if (source is null) return Refused(ReferenceDiagnostics.NotAReference, name, expected: string.Join(" or ", ReferenceSource.All.Select(s => s.Header)));
        var columns = header.Split(',').Length;
        var records = ReferenceCsv.Read(text);
        if (records is null) return Refused(ReferenceDiagnostics.Damaged, name);
        var wrong = records.FindIndex(r => r.Length != columns);
        if (wrong >= 0) return ReadResult.Refused<ReferenceFile>(new Diagnostic(ReferenceDiagnostics.Damaged, new SourcePosition(File: name, Row: wrong + 1), null, $"{columns} fields"));
        var rows = records.Skip(1);
        if (source == ReferenceSource.HsTexts) return HsTexts(name, [.. rows.Select(r => (r[0], r[3]))], acceptPartial);
        var pairs = source == ReferenceSource.SearchReferences ? rows.Select(r => (r[2], r[0])) : rows.SelectMany(r => r[1].Split('|').Select(code => (code, r[0])));
        return Checked(name, source, records.Count - 1, [.. pairs], acceptPartial);
    }

    private ReadResult<ReferenceFile> HsTexts(string name, List<(string Code, string Text)> rows, bool acceptPartial)
    {
        var six = rows.Where(r => r.Code.Length == 6 && r.Code != "999999").ToList();
        var foreign = six.Count(r => !_codes.Contains(r.Code));
        if (foreign * 50 > six.Count) return Refused(ReferenceDiagnostics.OtherEdition, name, FormattableString.Invariant($"{foreign} of {six.Count} codes"));
        return Checked(name, ReferenceSource.HsTexts, rows.Count, [.. rows.Where(r => r.Code.Length is 4 or 6)], acceptPartial);
    }

    private ReadResult<ReferenceFile> Checked(string name, ReferenceSource source, int rows, List<(string Code, string Text)> pairs, bool acceptPartial)
    {
        if (rows < source.LeastRows && !acceptPartial)
            return Refused(ReferenceDiagnostics.TooFew, name, FormattableString.Invariant($"{rows} rows"), FormattableString.Invariant($"{source.LeastRows} or more"));
        var seen = new HashSet<(string, string)>();
        var texts = new List<LabelledText>(pairs.Count);
        foreach (var (code, text) in pairs)
        {
            if (code.Length < 4 || text.Length == 0 || !_headings.Contains(code[..4]) || !seen.Add((code.Length == 4 ? code : source == ReferenceSource.HsTexts ? code : code[..4], text))) continue;
            texts.Add(new LabelledText(text, code[..4], code.Length == 4 && source == ReferenceSource.HsTexts ? HeadingWeight : source.Weight));
        }

        if (texts.Count == 0) return Refused(ReferenceDiagnostics.Damaged, name);
        var left = new Diagnostic(ReferenceDiagnostics.RowsLeftOut, new SourcePosition(File: name), FormattableString.Invariant($"{pairs.Count - texts.Count} of {pairs.Count}"));
        return ReadResult.Of(new ReferenceFile { Source = source, Rows = rows, Labelled = texts }, texts.Count == pairs.Count ? [] : [left]);
    }
}
