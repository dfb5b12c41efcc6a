using System.Buffers.Binary;
using System.Text;

namespace ExportScreen.Pipeline.Spill;

/// <summary>Writes small values compactly into a growing buffer that is flushed to a stream record by record. Not thread-safe.</summary>
internal sealed class SpillWriter
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    /// <summary>The bytes of the current record.</summary>
    public ReadOnlySpan<byte> Record => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Byte(byte value)
    {
        Ensure(1);
        _buffer[_length++] = value;
    }

    public void Bool(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>An unsigned number in 7-bit groups; negative numbers take five bytes.</summary>
    public void Number(int value)
    {
        Ensure(5);
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            _buffer[_length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        _buffer[_length++] = (byte)rest;
    }

    public void Long(long value)
    {
        Ensure(8);
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_length), value);
        _length += 8;
    }

    public void Decimal(decimal? value)
    {
        Bool(value is not null);
        if (value is not { } number) return;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        foreach (var part in bits) Number(part);
    }

    /// <summary>A text or null; UTF-8, lone surrogates kept as they are by writing UTF-16 where UTF-8 cannot carry them.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        if (HasLoneSurrogate(value))
        {
            Number(1);
            Number(value.Length);
            Ensure(value.Length * 2);
            WriteRaw(value);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(value);
        Number(count + 2);
        Ensure(count);
        _length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length));
    }

    private void WriteRaw(string value)
    {
        foreach (var c in value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(_length), c);
            _length += 2;
        }
    }

    private static bool HasLoneSurrogate(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return true;
            i++;
        }

        return false;
    }

    private void Ensure(int more)
    {
        if (_length + more <= _buffer.Length) return;
        Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
    }
}
