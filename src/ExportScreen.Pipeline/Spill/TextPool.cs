using System.Runtime.InteropServices;
using System.Text;

namespace ExportScreen.Pipeline.Spill;

/// <summary>
/// Short texts that were read a moment ago, so that file names, codes, countries and reasons, which stand in every row, are one string and not a million. Bounded: a text displaces another
/// one with the same place. Not thread-safe.
/// </summary>
internal sealed class TextPool
{
    private const int Places = 1 << 12;
    private const int LongestKept = 128;
    private readonly Entry[] _entries = new Entry[Places];

    /// <summary>The text of some UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept) return Encoding.UTF8.GetString(utf8);
        ref var entry = ref _entries[PlaceOf(utf8)];
        if (entry.Is(utf8)) return entry.Text!;
        var text = Encoding.UTF8.GetString(utf8);
        entry = new Entry(text, text.Length == utf8.Length ? null : utf8.ToArray());
        return text;
    }

    private static int PlaceOf(ReadOnlySpan<byte> utf8)
    {
        const ulong Factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)utf8.Length * Factor;
        for (; utf8.Length >= 8; utf8 = utf8[8..]) hash = (hash ^ MemoryMarshal.Read<ulong>(utf8)) * Factor;
        foreach (var rest in utf8) hash = (hash ^ rest) * Factor;
        return (int)(hash >> 52);
    }

    /// <param name="Text">The text.</param>
    /// <param name="Utf8">Its bytes, when they are not ASCII.</param>
    private readonly record struct Entry(string? Text, byte[]? Utf8)
    {
        public bool Is(ReadOnlySpan<byte> utf8) => Text is not null && (Utf8 is null ? Ascii.Equals(utf8, Text) : utf8.SequenceEqual(Utf8));
    }
}
