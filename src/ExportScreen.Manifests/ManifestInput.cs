using System.Text;
using ExportScreen.Manifests.Text;

namespace ExportScreen.Manifests;

/// <summary>A file to open: its bytes, and what can be seen of its beginning. Not thread-safe.</summary>
public sealed class ManifestInput
{
    private const int HeadBytes = 64 * 1024;
    private string? _headText;

    internal ManifestInput(Stream bytes, string fileName, ManifestOptions options)
    {
        Bytes = bytes;
        FileName = fileName;
        Options = options;
        Head = ReadHead(bytes);
    }

    /// <summary>The seekable bytes; formats set the position themselves.</summary>
    public Stream Bytes { get; }

    /// <summary>File name without folder; a hint at most.</summary>
    public string FileName { get; }

    /// <summary>How to read it.</summary>
    public ManifestOptions Options { get; }

    /// <summary>The first bytes (at most 64 KiB).</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>
    /// The head as text for recognising formats by their first words: by byte order mark, else as UTF-16 when the zeros say so, else byte by byte (Latin-1), since
    /// the marks of formats are ASCII. Without the byte order mark and leading white space.
    /// </summary>
    public string HeadText => _headText ??= Decode(Head.Span).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');

    /// <summary>Whether the head starts with these bytes.</summary>
    public bool StartsWith(ReadOnlySpan<byte> signature) => Head.Span.StartsWith(signature);

    private static string Decode(ReadOnlySpan<byte> head) => (EncodingDetector.ByMark(head) ?? EncodingDetector.ByZeros(head) ?? Encoding.Latin1).GetString(head);

    private static byte[] ReadHead(Stream bytes)
    {
        bytes.Position = 0;
        var head = new byte[HeadBytes];
        var length = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        return head[..length];
    }
}
