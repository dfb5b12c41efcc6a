using System.Text.Json;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Csl;

/// <summary>US Consolidated Screening List as JSON (<c>consolidated.json</c>). Read in one pass, one record in memory at a time. Stateless and thread-safe.</summary>
public sealed class CslJsonFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(CslJsonFeed));

    /// <inheritdoc/>
    public string ParserVersion => "2";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = file.Head.TrimStart("\uFEFF \t\r\n"u8);
        return head.StartsWith("{"u8) && head.IndexOf("\"results\""u8) >= 0 && head.IndexOf("\"entity_number\""u8) >= 0 && head.IndexOf("\"source\""u8) >= 0;
    }

    /// <inheritdoc/>
    public ReadResult<ListReading> Read(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return SingleFile.Read(files, ReadOne);
    }

    private static ReadResult<ListReading> ReadOne(ListFile file, ReadingNotes notes)
    {
        if (!FileChecks.Pass(file, notes)) return ReadResult.Refused<ListReading>(notes.ToList());
        var mapper = new CslMapper(notes);
        var envelope = new CslJsonEnvelope(notes);
        try
        {
            envelope.Read(file.Content.Span, mapper.Add);
        }
        catch (JsonException broken)
        {
            var cut = !file.Content.Span.TrimEnd(" \t\r\n\0"u8).EndsWith("}"u8);
            notes.Add(cut ? ListDiagnostics.Truncated : ListDiagnostics.NotWellFormed, expected: "JSON down to the closing brace", row: (broken.LineNumber ?? 0) + 1);
            return ReadResult.Refused<ListReading>(notes.ToList());
        }

        if (envelope.Total is { } total && total != envelope.Records)
            notes.Add(ListDiagnostics.CountMismatch, $"{envelope.Records}", $"{total} records, as the file says in “total”");
        return Editions.Finish(envelope.AsOf, mapper.Finish(), JsonRecordCount.OfArray(file.Content.Span, "results"u8), mapper.Rejected, notes);
    }
}
