using System.Buffers;
using System.Text;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Writes the little language of entry records: bytes, variable-length numbers, UTF-8 texts. A lone surrogate becomes U+FFFD. Not thread-safe.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);

    /// <summary>Bytes written so far.</summary>
    public int Position => _buffer.WrittenCount;

    /// <summary>Everything written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>Seven bits a byte, lowest first.</summary>
    public void Number(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    /// <summary>Length and bytes; returns where the bytes lie.</summary>
    public TextSpan Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        return Put(text, length);
    }

    /// <summary>As <see cref="Text"/> with the length raised by one, so that 0 is null.</summary>
    public void Optional(string? text)
    {
        if (text is null)
        {
            Byte(0);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Number(length + 1);
        Put(text, length);
    }

    public void Texts(IReadOnlyList<string> texts)
    {
        Number(texts.Count);
        foreach (var text in texts) Text(text);
    }

    private TextSpan Put(string text, int length)
    {
        var place = new TextSpan(Position, length);
        Encoding.UTF8.GetBytes(text, _buffer.GetSpan(length));
        _buffer.Advance(length);
        return place;
    }
}

/// <summary>Where a text's UTF-8 bytes lie in the pool.</summary>
internal readonly record struct TextSpan(int Offset, int Length);
