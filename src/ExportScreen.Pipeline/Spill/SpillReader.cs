using System.Buffers.Binary;
using System.Text;

namespace ExportScreen.Pipeline.Spill;

/// <summary>Reads what <see cref="SpillWriter"/> wrote. A struct over one record; not thread-safe.</summary>
/// <param name="record">The record.</param>
/// <param name="texts">Texts that records before it had; null for a record that is read alone.</param>
internal ref struct SpillReader(ReadOnlySpan<byte> record, TextPool? texts)
{
    private readonly TextPool? _texts = texts;
    private readonly ReadOnlySpan<byte> _record = record;
    private int _at;

    public byte Byte() => _record[_at++];

    public bool Bool() => _record[_at++] != 0;

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _record[_at++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return (int)value;
        }
    }

    public long Long()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(_record[_at..]);
        _at += 8;
        return value;
    }

    public decimal? Decimal()
    {
        if (!Bool()) return null;
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < 4; i++) bits[i] = Number();
        return new decimal(bits);
    }

    public string? Text()
    {
        var length = Number();
        if (length == 0) return null;
        if (length == 1) return Raw();
        var utf8 = _record.Slice(_at, length - 2);
        var value = _texts is null ? Encoding.UTF8.GetString(utf8) : _texts.Of(utf8);
        _at += length - 2;
        return value;
    }

    private string Raw()
    {
        var chars = new char[Number()];
        for (var i = 0; i < chars.Length; i++, _at += 2) chars[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(_record[_at..]);
        return new string(chars);
    }
}
