using System.Text;
using System.Text.Json;
using ExportScreen.Manifests.Tables;
using ExportScreen.Manifests.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Json;

/// <summary>JSON documents and JSON records one per line.</summary>
internal sealed class JsonFormat(string id, string title, bool lines) : IManifestFormat
{
    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public bool IsRead => true;

    /// <inheritdoc/>
    public bool Recognises(ManifestInput input)
    {
        var text = input.HeadText;
        if (text.Length == 0 || text[0] is not ('{' or '[')) return false;
        return !lines || HoldsRecordsByLine(text);
    }

    /// <inheritdoc/>
    public ReadResult<OpenManifest> Open(ManifestInput input)
    {
        var position = new SourcePosition(input.FileName);
        var given = input.Options.Encoding is { } name ? EncodingDetector.ByName(name) : null;
        if (given is null && input.Options.Encoding is { } unknown) return ReadResult.Refused<OpenManifest>(new Diagnostic(ManifestDiagnostics.UnknownEncoding, position, unknown));
        var detected = given is null ? EncodingDetector.Detect(input.Bytes, input.Head.Span) : new DetectedEncoding(given, false);
        var note = new Diagnostic(detected.IsGuess ? ManifestDiagnostics.EncodingGuessed : ManifestDiagnostics.EncodingChosen, position, detected.Encoding.WebName);
        return TableOpener.Open(new JsonSource(input, detected.Encoding, lines, [note]), input.FileName, input.Options);
    }

    // The first line is a whole object and the next line begins one.
    private static bool HoldsRecordsByLine(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || text[0] != '{' || text.AsSpan(end).TrimStart() is not ['{', ..]) return false;
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text[..end]));
            return true;
        }
        catch (JsonException)
        {
            // A broken first record of a text that otherwise has one object per line.
            return text[..end].TrimEnd().EndsWith('}');
        }
    }
}
