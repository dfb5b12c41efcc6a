using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.HsCodes;

/// <summary>The codes of one imported edition of the HS with their texts, over the bytes that a store keeps: nothing is unpacked before it is asked for. Immutable and thread-safe.</summary>
internal sealed class HsEdition
{
    private const int Longest = 6;
    private readonly ReadOnlyMemory<byte> _keys;
    private readonly ReadOnlyMemory<byte> _ends;
    private readonly ReadOnlyMemory<byte> _texts;

    private HsEdition(int year, bool isWhole, ReadOnlyMemory<byte> keys, ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> texts) =>
        (Year, IsWhole, _keys, _ends, _texts) = (year, isWhole, keys, ends, texts);

    /// <summary>The edition's year.</summary>
    public int Year { get; }

    /// <summary>Whether it has all codes of the edition.</summary>
    public bool IsWhole { get; }

    /// <summary>Codes of two, four and six digits.</summary>
    public int Count => Keys.Length;

    private ReadOnlySpan<int> Keys => MemoryMarshal.Cast<byte, int>(_keys.Span);

    /// <summary>Of codes with their texts; of a code that is there twice the first text counts.</summary>
    public static HsEdition Of(int year, bool isWhole, IEnumerable<(string Code, string Text)> rows)
    {
        var sorted = rows.Where(r => r.Code.Length is 2 or 4 or Longest).DistinctBy(r => r.Code).OrderBy(r => Key(r.Code)).ToList();
        using var texts = new MemoryStream();
        var (keys, ends) = (new int[sorted.Count], new int[sorted.Count]);
        for (var i = 0; i < keys.Length; i++)
        {
            texts.Write(Encoding.UTF8.GetBytes(sorted[i].Text));
            (keys[i], ends[i]) = (Key(sorted[i].Code), (int)texts.Length);
        }

        return new HsEdition(year, isWhole, MemoryMarshal.AsBytes(keys.AsSpan()).ToArray(), MemoryMarshal.AsBytes(ends.AsSpan()).ToArray(), texts.ToArray());
    }

    /// <summary>From <see cref="ToBytes"/>.</summary>
    public static HsEdition FromBytes(ReadOnlyMemory<byte> bytes)
    {
        var (year, whole) = (BinaryPrimitives.ReadInt32LittleEndian(bytes.Span), bytes.Span[4] != 0);
        var rest = bytes[5..];
        return new HsEdition(year, whole, LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest), LengthPrefixed.Take(ref rest));
    }

    /// <summary>The form in which a store keeps it.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Span<byte> head = stackalloc byte[5];
        BinaryPrimitives.WriteInt32LittleEndian(head, Year);
        head[4] = IsWhole ? (byte)1 : (byte)0;
        stream.Write(head);
        LengthPrefixed.Put(stream, _keys.Span);
        LengthPrefixed.Put(stream, _ends.Span);
        LengthPrefixed.Put(stream, _texts.Span);
        return stream.ToArray();
    }

    /// <summary>The subheadings, ascending: the number of the six digits.</summary>
    public ReadOnlySpan<int> Subheadings
    {
        get
        {
            var end = Keys.BinarySearch(1_000_000);
            return Keys[..(end < 0 ? ~end : end)];
        }
    }

    /// <summary>The text of a code of two, four or six digits; null when the edition has it not.</summary>
    public string? TextOf(ReadOnlySpan<char> code)
    {
        if (code.Length is not (2 or 4 or Longest) || code.ContainsAnyExceptInRange('0', '9')) return null;
        var at = Keys.BinarySearch(Key(code));
        if (at < 0) return null;
        var ends = MemoryMarshal.Cast<byte, int>(_ends.Span);
        return Encoding.UTF8.GetString(_texts.Span[(at == 0 ? 0 : ends[at - 1])..ends[at]]);
    }

    // Subheadings first, then headings, then chapters.
    private static int Key(ReadOnlySpan<char> code)
    {
        var number = (Longest - code.Length) / 2 * 1_000_000;
        var digits = 0;
        foreach (var c in code) digits = (digits * 10) + c - '0';
        return number + digits;
    }
}
