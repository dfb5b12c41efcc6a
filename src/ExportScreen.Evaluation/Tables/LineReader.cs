using System.Text;

namespace ExportScreen.Evaluation.Tables;

/// <summary>Cuts a stream into lines of strict UTF-8, one at a time. A byte order mark, the CR of a CR LF and the missing end of the last line are no matter. Not thread-safe.</summary>
/// <param name="stream">The bytes; stays the caller's.</param>
internal sealed class LineReader(Stream stream)
{
    /// <summary>Most bytes of a line.</summary>
    private const int Longest = 1 << 20;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>Number of the line read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next line.</summary>
    public LineState Read(out string text)
    {
        text = "";
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at, 1, out text);
            searched = _end - _start;
            if (_isOver) return searched == 0 ? LineState.End : Take(searched, 0, out text);
            if (searched > Longest)
            {
                Line++;
                return LineState.TooLong;
            }

            Fill();
        }
    }

    private LineState Take(int length, int terminator, out string text)
    {
        var bytes = _buffer.AsSpan(_start, length);
        _start += length + terminator;
        Line++;
        if (bytes is [.., (byte)'\r']) bytes = bytes[..^1];
        if (Line == 1 && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            text = Strict.GetString(bytes);
            return LineState.Read;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return LineState.NotUtf8;
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isOver = read == 0;
    }
}

/// <summary>What became of a line.</summary>
internal enum LineState
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>There is no more.</summary>
    End,

    /// <summary>Its bytes are no UTF-8.</summary>
    NotUtf8,

    /// <summary>It has no end within reason.</summary>
    TooLong,
}
