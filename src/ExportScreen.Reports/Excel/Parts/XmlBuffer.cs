using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace ExportScreen.Reports.Excel.Parts;

/// <summary>Writes UTF-8 XML through one buffer to a stream. Not thread-safe. Text must be fit for XML already (<see cref="CellText.Fit"/>).</summary>
internal sealed class XmlBuffer(Stream output) : IDisposable
{
    private const int Size = 1 << 16;
    private const int Chunk = 8_192;
    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r_");
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int _length;

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > Room)
        {
            var part = utf8[..Room];
            part.CopyTo(_bytes.AsSpan(_length));
            _length += part.Length;
            utf8 = utf8[part.Length..];
            Flush();
        }

        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    public void Number(long value)
    {
        if (Room < 32) Flush();
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    public void Number(double value)
    {
        if (Room < 64) Flush();
        value.TryFormat(_bytes.AsSpan(_length), out var written, "R", System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>ASCII without anything to escape.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Room < Math.Min(text.Length, Chunk)) Flush();
            var part = text[..Math.Min(text.Length, Chunk)];
            Ascii.FromUtf16(part, _bytes.AsSpan(_length), out var written);
            _length += written;
            text = text[part.Length..];
        }
    }

    /// <summary>Any text that is fit for XML, escaped for content and attributes alike.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var at = text.IndexOfAny(Escaped);
            Unescaped(at < 0 ? text : text[..at]);
            if (at < 0) return;
            switch (text[at])
            {
                case '&': Raw("&amp;"u8); break;
                case '<': Raw("&lt;"u8); break;
                case '>': Raw("&gt;"u8); break;
                case '"': Raw("&quot;"u8); break;
                case '\r': Raw("&#13;"u8); break; // a bare CR would come back as LF
                default: Raw(LooksLikeEscape(text[at..]) ? "_x005F_"u8 : "_"u8); break;
            }

            text = text[(at + 1)..];
        }
    }

    public void Flush()
    {
        output.Write(_bytes, 0, _length);
        _length = 0;
    }

    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private int Room => Size - _length;

    /// <summary>ECMA-376 ST_Xstring: _xHHHH_ in a text means a character, so that the same letters meant literally need their underscore escaped.</summary>
    private static bool LooksLikeEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && char.IsAsciiHexDigit(text[2]) && char.IsAsciiHexDigit(text[3]) && char.IsAsciiHexDigit(text[4]) && char.IsAsciiHexDigit(text[5]);

    private void Unescaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Room < Math.Min(text.Length, Chunk) * 3) Flush();
            var take = Math.Min(text.Length, Chunk);
            if (take < text.Length && char.IsHighSurrogate(text[take - 1])) take--;
            Utf8.FromUtf16(text[..take], _bytes.AsSpan(_length), out _, out var written);
            _length += written;
            text = text[take..];
        }
    }
}
