using System.Text;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Text;

/// <summary>CSV and TSV: whatever text no other format claims.</summary>
internal sealed class DelimitedFormat(string id, string title, bool tab) : IManifestFormat, ITableFormat
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public bool IsRead => true;

    /// <inheritdoc/>
    public bool Recognises(ManifestInput input) => TextShape.IsText(input.HeadText) && (!tab || DelimiterOf(input, input.HeadText) == '\t');

    /// <inheritdoc/>
    public ReadResult<OpenManifest> Open(ManifestInput input)
    {
        var tables = OpenTables(input);
        return tables.Succeeded ? TableOpener.Open(tables.Value, input.FileName, input.Options) : ReadResult.Refused<OpenManifest>(tables.Diagnostics);
    }

    /// <inheritdoc/>
    public ReadResult<ITableSource> OpenTables(ManifestInput input)
    {
        var position = new SourcePosition(input.FileName);
        if (!ChooseEncoding(input, position, out var encoding, out var note)) return ReadResult.Refused<ITableSource>(note);
        var head = encoding.GetString(input.Head.Span).TrimStart('\uFEFF');
        var delimiter = DelimiterOf(input, head) ?? ',';
        var shown = delimiter == '\t' ? "tab" : delimiter.ToString();
        List<Diagnostic> notes = [note, new(ManifestDiagnostics.DelimiterChosen, position, shown)];
        return ReadResult.Of<ITableSource>(new DelimitedSource(input.Bytes, encoding, delimiter, delimiter == '\t' ? "tsv" : "csv", input.Options, notes));
    }

    private static bool ChooseEncoding(ManifestInput input, SourcePosition position, out Encoding encoding, out Diagnostic note)
    {
        encoding = System.Text.Encoding.UTF8;
        if (input.Options.Encoding is { } name)
        {
            var given = EncodingDetector.ByName(name);
            note = new Diagnostic(given is null ? ManifestDiagnostics.UnknownEncoding : ManifestDiagnostics.EncodingChosen, position, name);
            encoding = given ?? encoding;
            return given is not null;
        }

        var detected = EncodingDetector.Detect(input.Bytes, input.Head.Span);
        encoding = detected.Encoding;
        note = new Diagnostic(detected.IsGuess ? ManifestDiagnostics.EncodingGuessed : ManifestDiagnostics.EncodingChosen, position, encoding.WebName);
        return true;
    }

    private static char? DelimiterOf(ManifestInput input, string head)
    {
        if (input.Options.Delimiter is { Length: > 0 } given) return given is "\\t" or "tab" ? '\t' : given[0];
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 4) return head[4];
        var cut = input.Head.Length < input.Bytes.Length ? head.LastIndexOf('\n') : -1;
        return DelimiterVote.Choose(cut > 0 ? head[..(cut + 1)] : head, input.Options.MaxColumns);
    }
}
