using System.Text.Json;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Mofcom;

/// <summary>
/// China's export control lists in this project's import layout: MOFCOM publishes announcements, no data file. The README of this folder documents the layout. Stateless and thread-safe.
/// </summary>
public sealed class MofcomJsonFeed : IListFeed
{
    /// <inheritdoc/>
    public string Id => Contract.Feed;

    /// <inheritdoc/>
    public ListContract Contract { get; } = ListContract.Of(typeof(MofcomJsonFeed));

    /// <inheritdoc/>
    public string ParserVersion => "1";

    /// <inheritdoc/>
    public bool Recognises(ListFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var head = file.Head.TrimStart("\uFEFF \t\r\n"u8);
        return head.StartsWith("["u8) && head.IndexOf("\"source_list_name\""u8) >= 0 && head.IndexOf("\"entity_name\""u8) >= 0;
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
        var mapper = new MofcomMapper(notes);
        try
        {
            var bytes = file.Content.Span;
            var reader = new Utf8JsonReader(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            ReadRecords(ref reader, mapper, notes);
        }
        catch (JsonException broken)
        {
            var cut = !file.Content.Span.TrimEnd(" \t\r\n\0"u8).EndsWith("]"u8);
            notes.Add(cut ? ListDiagnostics.Truncated : ListDiagnostics.NotWellFormed, expected: "JSON down to the closing bracket", row: (broken.LineNumber ?? 0) + 1);
            return ReadResult.Refused<ListReading>(notes.ToList());
        }

        if (notes.Refused) return ReadResult.Refused<ListReading>(notes.ToList());
        return Editions.Finish(mapper.AsOf, mapper.Entries, JsonRecordCount.OfRootArray(file.Content.Span), mapper.Rejected, notes);
    }

    private static void ReadRecords(ref Utf8JsonReader reader, MofcomMapper mapper, ReadingNotes notes)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            notes.Add(ListDiagnostics.NotAList, expected: "a JSON array of records");
            return;
        }

        for (var number = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; number++)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Object) mapper.Add(MofcomRecord.Read(document.RootElement, number, notes));
            else notes.Add(ListDiagnostics.NotWellFormed, expected: "an object", row: number);
        }

        while (reader.Read()) notes.Add(ListDiagnostics.NotWellFormed, expected: "nothing behind the array");
    }
}
