using System.Text;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Reads what <see cref="RecordWriter"/> wrote. The bytes have passed their checksum, so a misfit is a bug and throws.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return (int)value;
        }
    }

    public string Text() => Take(Number());

    public string? Optional() => Number() is var length and not 0 ? Take(length - 1) : null;

    public string[] Texts()
    {
        var texts = new string[Number()];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }

    private string Take(int length)
    {
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
