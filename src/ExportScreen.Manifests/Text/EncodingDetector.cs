using System.Text;
using System.Text.Unicode;

namespace ExportScreen.Manifests.Text;

/// <summary>An encoding and how sure it is.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="IsGuess">Whether only the letters spoke for it.</param>
internal sealed record DetectedEncoding(Encoding Encoding, bool IsGuess);

/// <summary>
/// Finds the encoding of a text file: byte order mark, zeros of UTF-16, strict UTF-8 over the whole file, else the code page whose letters make most sense.
/// Pure and thread-safe.
/// </summary>
internal static class EncodingDetector
{
    static EncodingDetector() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding a byte order mark states, or null. UTF-8 is not taken at its word: Latin-1 bodies behind its mark occur.</summary>
    public static Encoding? ByMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) ? Encoding.UTF32
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : null;

    /// <summary>UTF-16 without a mark: the zeros stand at one parity only. Null otherwise.</summary>
    public static Encoding? ByZeros(ReadOnlySpan<byte> head)
    {
        Span<int> zeros = stackalloc int[2];
        for (var i = 0; i < head.Length; i++)
            if (head[i] == 0) zeros[i & 1]++;
        var all = zeros[0] + zeros[1];
        if (head.Length < 4 || all * 20 < head.Length) return null;
        return zeros[1] * 20 >= all * 19 ? Encoding.Unicode : zeros[0] * 20 >= all * 19 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The encoding of an option's name, or null when it is not known.</summary>
    public static Encoding? ByName(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Detects the encoding of a whole stream; leaves its position anywhere.</summary>
    public static DetectedEncoding Detect(Stream bytes, ReadOnlySpan<byte> head)
    {
        var marked = ByMark(head);
        if (marked is not null && marked != Encoding.UTF8) return new DetectedEncoding(marked, false);
        if (marked is null && ByZeros(head) is { } wide) return new DetectedEncoding(wide, false);
        bytes.Position = marked is null ? 0 : 3;
        var sample = Utf8Sample.Take(bytes);
        if (sample.Invalid == 0) return new DetectedEncoding(Encoding.UTF8, false);
        // A few broken bytes in a text that is UTF-8 elsewhere stay broken: their rows say so.
        if (sample.Valid >= 10 * sample.Invalid) return new DetectedEncoding(Encoding.UTF8, false);
        return new DetectedEncoding(CodePageScores.Best(sample.Text), true);
    }

    private sealed record Utf8Sample(long Valid, long Invalid, byte[] Text)
    {
        private const int MostText = 128 * 1024;

        // One pass over the file: counts multi-byte sequences and keeps the stretches with other than ASCII.
        public static Utf8Sample Take(Stream bytes)
        {
            var buffer = new byte[64 * 1024];
            var kept = 0;
            long valid = 0, invalid = 0;
            var text = new MemoryStream();
            while (true)
            {
                var length = kept + bytes.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
                if (length == 0) break;
                var last = length < buffer.Length;
                var end = last ? length : WholeLines(buffer, length);
                var span = buffer.AsSpan(0, end);
                if (!Utf8.IsValid(span)) Count(span, ref valid, ref invalid);
                else valid += span.ContainsAnyExceptInRange((byte)0, (byte)0x7F) ? span.Length / 64 : 0;
                if (text.Length < MostText && (text.Length < 4096 || span.ContainsAnyExceptInRange((byte)0, (byte)0x7F))) text.Write(span);
                if (last) break;
                kept = length - end;
                buffer.AsSpan(end, kept).CopyTo(buffer);
            }

            return new Utf8Sample(valid, invalid, text.ToArray());
        }

        private static int WholeLines(byte[] buffer, int length)
        {
            var end = buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            return end > 0 ? end : length - 4;
        }

        private static void Count(ReadOnlySpan<byte> span, ref long valid, ref long invalid)
        {
            while (!span.IsEmpty)
            {
                var status = Rune.DecodeFromUtf8(span, out _, out var consumed);
                if (status != System.Buffers.OperationStatus.Done) invalid++;
                else if (consumed > 1) valid++;
                span = span[Math.Max(1, consumed)..];
            }
        }
    }
}
