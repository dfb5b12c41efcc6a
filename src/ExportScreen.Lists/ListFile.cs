namespace ExportScreen.Lists;

/// <summary>A raw list file: its name (without folder) and its bytes. A ZIP that holds one file is unpacked before it gets here.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Content">All its bytes, as published.</param>
public sealed record ListFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>At most the first 64 KiB, for recognition.</summary>
    public ReadOnlySpan<byte> Head => Content.Span[..Math.Min(Content.Length, 64 * 1024)];

    /// <summary>A stream over the bytes.</summary>
    public Stream OpenRead() =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(Content.ToArray(), writable: false);
}
