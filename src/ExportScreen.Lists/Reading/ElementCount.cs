namespace ExportScreen.Lists.Reading;

/// <summary>
/// Counts records straight in the bytes, without a parser: the second, independent count that every reading is reconciled with. Pure and thread-safe.
/// </summary>
internal static class ElementCount
{
    /// <summary>Start tags with one of the local names, whatever their prefix.</summary>
    /// <param name="bytes">The whole file in UTF-8.</param>
    /// <param name="names">Local names.</param>
    public static int OfTags(ReadOnlySpan<byte> bytes, params ReadOnlySpan<string> names)
    {
        Span<byte> buffer = stackalloc byte[64];
        var count = 0;
        while (bytes.IndexOf((byte)'<') is >= 0 and var start)
        {
            bytes = bytes[(start + 1)..];
            var end = bytes[..Math.Min(bytes.Length, 128)].IndexOfAny(" \t\r\n/>"u8);
            if (end <= 0) continue;
            var tag = bytes[..end];
            tag = tag[(tag.LastIndexOf((byte)':') + 1)..];
            foreach (var name in names)
            {
                var length = System.Text.Encoding.UTF8.GetBytes(name, buffer);
                if (tag.SequenceEqual(buffer[..length])) count++;
            }
        }

        return count;
    }
}
