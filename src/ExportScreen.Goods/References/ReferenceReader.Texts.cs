using System.Text.Json;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.Suggestions;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Goods.References;

/// <content>Texts of the HS, and search terms with headings.</content>
public sealed partial class ReferenceReader
{
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

    private ReadResult<ReferenceFile> HsTexts(string name, List<(string Code, string Text)> rows, bool acceptPartial)
    {
        // Comtrade adds codes of its own (TOTAL, 9999AA) and the code for what is not specified.
        var own = rows.Where(r => r.Code.Length is 2 or 4 or 6 && r.Code != "999999" && !r.Code.AsSpan().ContainsAnyExceptInRange('0', '9') && r.Text.Length > 0).ToList();
        var six = own.Where(r => r.Code.Length == 6).Select(r => r.Code).ToList();
        if (six.Count == 0) return Refused(ReferenceDiagnostics.NotAReference, name, expected: "codes of six digits");
        var (source, foreign) = ReferenceSource.All.Where(s => s.Content == ReferenceContent.HsTexts).Select(s => (Source: s, Foreign: Foreign(six, s.Year))).OrderBy(s => s.Foreign).ThenByDescending(s => s.Source.Year).First();
        if (foreign * ForeignShare > six.Count) return Refused(ReferenceDiagnostics.OtherEdition, name, FormattableString.Invariant($"{foreign} of {six.Count} codes not of {source.Title[..7]}"));
        if (TooFew(name, source, rows.Count, acceptPartial) is { } few) return few;
        var edition = HsEdition.Of(source.Year, rows.Count >= source.LeastRows, own);
        if (source != ReferenceSource.HsTexts)
            return ReadResult.Of(new ReferenceFile { Source = source, Rows = rows.Count, Entries = edition.Count, IsWhole = edition.IsWhole, Edition = edition }, LeftOut(name, rows.Count - own.Count, rows.Count));
        var read = Labelled(name, source, rows.Count, [.. rows.Where(r => r.Code.Length is 4 or 6)], acceptPartial);
        return read.Value is { } file ? new ReadResult<ReferenceFile>(file with { Edition = edition }, read.Diagnostics) : read;
    }

    private int Foreign(List<string> codes, int year)
    {
        var edition = HsNomenclature.EditionOfYear(year);
        return codes.Count(code => _nomenclature.IndexOf(code) is var at && (at < 0 || !_nomenclature.IsOf(at, edition)));
    }

    private ReadResult<ReferenceFile> Labelled(string name, ReferenceSource source, int rows, List<(string Code, string Text)> pairs, bool acceptPartial)
    {
        if (TooFew(name, source, rows, acceptPartial) is { } few) return few;
        var seen = new HashSet<(string, string)>();
        var texts = new List<LabelledText>(pairs.Count);
        foreach (var (code, text) in pairs)
        {
            if (code.Length < 4 || text.Length == 0 || !_headings.Contains(code[..4]) || !seen.Add((code.Length == 4 ? code : source == ReferenceSource.HsTexts ? code : code[..4], text))) continue;
            texts.Add(new LabelledText(text, code[..4], code.Length == 4 && source == ReferenceSource.HsTexts ? HeadingWeight : source.Weight));
        }

        if (texts.Count == 0) return Refused(ReferenceDiagnostics.Damaged, name);
        return ReadResult.Of(new ReferenceFile { Source = source, Rows = rows, Entries = texts.Count, IsWhole = rows >= source.LeastRows, Labelled = texts }, LeftOut(name, pairs.Count - texts.Count, pairs.Count));
    }
}
