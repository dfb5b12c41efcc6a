namespace ExportScreen.Lists.Snapshots;

/// <summary>The small part of a snapshot that is read at once: its versions, its id, its lists.</summary>
internal sealed record SnapshotFacts(string Engine, string Normaliser, string Unicode, string Id, IReadOnlyList<SnapshotList> Lists)
{
    public byte[] ToBytes()
    {
        var writer = new RecordWriter();
        writer.Text(Engine);
        writer.Text(Normaliser);
        writer.Text(Unicode);
        writer.Text(Id);
        writer.Number(Lists.Count);
        foreach (var list in Lists) Write(writer, list);
        return writer.Written.ToArray();
    }

    public static SnapshotFacts Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new RecordReader(bytes);
        string engine = reader.Text(), normaliser = reader.Text(), unicode = reader.Text(), id = reader.Text();
        var lists = new SnapshotList[reader.Number()];
        for (var i = 0; i < lists.Length; i++) lists[i] = ReadList(ref reader);
        return new SnapshotFacts(engine, normaliser, unicode, id, lists);
    }

    /// <summary>What of a list enters the SnapshotId and the file: everything but the counts, which follow from the entries.</summary>
    public static void WriteEdition(RecordWriter writer, SnapshotList list)
    {
        writer.Text(list.Id);
        writer.Text(list.Feed);
        writer.Text(list.Publisher);
        writer.Number(list.AsOf is { } day ? day.DayNumber + 1 : 0);
        writer.Optional(list.PartialReason);
        writer.Byte(list.Starter ? (byte)1 : (byte)0);
        writer.Text(list.ParserVersion);
    }

    private static void Write(RecordWriter writer, SnapshotList list)
    {
        WriteEdition(writer, list);
        writer.Number(list.Entries);
        writer.Number(list.Names);
    }

    private static SnapshotList ReadList(ref RecordReader reader)
    {
        string id = reader.Text(), feed = reader.Text(), publisher = reader.Text();
        DateOnly? asOf = reader.Number() is var day and not 0 ? DateOnly.FromDayNumber(day - 1) : null;
        var partial = reader.Optional();
        var starter = reader.Byte() == 1;
        var parser = reader.Text();
        return new SnapshotList(id, feed, publisher, asOf, partial, reader.Number(), reader.Number(), starter, parser);
    }
}
