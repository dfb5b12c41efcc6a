using System.Text;
using System.Text.Json;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>The log of editions: a line of JSON each, only ever appended to.</summary>
internal static class EditionLog
{
    /// <summary>Reads all lines. A last line without its end was cut by a crash: left out with a warning; any other line that is no edition is an error.</summary>
    public static StoredEditions Read(string path)
    {
        if (!File.Exists(path)) return new StoredEditions([], []);
        var editions = new List<StoredEdition>();
        var diagnostics = new List<Diagnostic>();
        var bytes = File.ReadAllBytes(path).AsSpan();
        for (var line = 1; bytes.Length > 0; line++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var text = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (text.Trim(" \r\t"u8).IsEmpty) continue;
            if (Parse(text) is { } edition && end >= 0) editions.Add(edition);
            else diagnostics.Add(new Diagnostic(bytes.IsEmpty ? StorageDiagnostics.TornLine : StorageDiagnostics.UnreadableLine, new SourcePosition(Path.GetFileName(path), Row: line)));
        }

        return new StoredEditions(editions, diagnostics);
    }

    /// <summary>Appends lines and flushes them to the disk. A torn last line is ended first, so that it does not take the next with it.</summary>
    public static void Append(string path, IReadOnlyList<StoredEdition> editions)
    {
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var text = new StringBuilder();
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n') text.Append('\n');
        }

        foreach (var edition in editions) text.Append(JsonSerializer.Serialize(edition, EditionLogJson.Default.StoredEdition)).Append('\n');
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
        stream.Flush(flushToDisk: true);
    }

    private static StoredEdition? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var edition = JsonSerializer.Deserialize(line, EditionLogJson.Default.StoredEdition);
            return edition is { Edition: { Feed: not null, Files: not null, Lists: not null } } ? edition : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
