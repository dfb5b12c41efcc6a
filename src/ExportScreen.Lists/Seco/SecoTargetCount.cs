namespace ExportScreen.Lists.Seco;

/// <summary>
/// Counts the targets straight in the bytes, without a parser: the second count that the reading is reconciled with. Modifications keep copies of former states,
/// and what stands in those does not count. Pure and thread-safe.
/// </summary>
internal static class SecoTargetCount
{
    /// <summary>Start tags <c>target</c> outside of <c>added</c> and <c>removed</c>.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        var copies = 0;
        while (bytes.IndexOf((byte)'<') is >= 0 and var start)
        {
            bytes = bytes[(start + 1)..];
            var end = bytes.IndexOf((byte)'>');
            if (end < 0) break;
            var tag = bytes[..end];
            if (Is(tag, "added"u8) || Is(tag, "removed"u8)) copies += tag[^1] == '/' ? 0 : 1;
            else if (Is(tag, "/added"u8) || Is(tag, "/removed"u8)) copies--;
            else if (copies == 0 && Is(tag, "target"u8)) count++;
        }

        return count;
    }

    private static bool Is(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.StartsWith(name) && (tag.Length == name.Length || tag[name.Length] is (byte)' ' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\n');
}
