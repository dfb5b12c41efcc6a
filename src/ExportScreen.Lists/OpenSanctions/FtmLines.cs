using System.Text.Json;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>Reads JSON Lines: an entity on each line, blank lines passed over. Stateless and thread-safe.</summary>
internal static class FtmLines
{
    /// <summary>Reads all lines.</summary>
    /// <returns>True when every line was read and the count of lines holds; false when the file is refused (noted).</returns>
    public static bool Read(ListFile file, ReadingNotes notes, Action<FtmEntity> onEntity)
    {
        if (!FileChecks.Pass(file, notes)) return false;
        var bytes = file.Content;
        if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        for (var row = 1; !bytes.IsEmpty; row++)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("Not an object.");
                Take(FtmEntity.Read(document.RootElement, row, notes), notes, onEntity);
            }
            catch (JsonException)
            {
                notes.Add(end < 0 ? ListDiagnostics.Truncated : ListDiagnostics.NotWellFormed, expected: "a JSON object on each line", row: row);
                return false;
            }
        }

        return true;
    }

    private static void Take(FtmEntity entity, ReadingNotes notes, Action<FtmEntity> onEntity)
    {
        NoteUnknown(entity, notes);
        onEntity(entity);
    }

    /// <summary>Notes schemata and properties that are neither read nor ignored on purpose, those of entities inside with them.</summary>
    private static void NoteUnknown(FtmEntity entity, ReadingNotes notes)
    {
        if (!FtmSchemata.Knows(entity.Schema))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"schema:{entity.Schema}", entity.Schema, "a schema of FollowTheMoney", entity.Row, "schema");
        if (FtmSchemata.IsIgnored(entity.Schema)) return;
        var party = FtmSchemata.PartyKind(entity.Schema) is not null;
        foreach (var property in entity.Properties)
            if (!FtmProperties.Knows(property, party) && !entity.Nested.Exists(n => n.Property == property))
                notes.AddOnce(ListDiagnostics.UnknownElement, $"{party}:{property}", property, row: entity.Row, path: $"{entity.Schema}.properties.{property}");
        foreach (var (_, inside) in entity.Nested) NoteUnknown(inside, notes);
    }
}
