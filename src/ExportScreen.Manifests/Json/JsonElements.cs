using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ExportScreen.Manifests.Json;

/// <summary>One top-level element of a JSON text.</summary>
/// <param name="Number">1-based number; the line in a text of one record per line.</param>
/// <param name="Document">The element, or null when it is broken. The receiver disposes of it.</param>
/// <param name="BreaksOff">Whether the text ends inside it or the rest cannot be read.</param>
internal readonly record struct JsonPiece(long Number, JsonDocument? Document, bool BreaksOff);

/// <summary>
/// Cuts a JSON text into its top-level elements without reading it whole: elements of an array, or one value per line. Each is parsed alone, so that one broken record
/// does not hide the others. Not thread-safe.
/// </summary>
internal sealed class JsonElements(Stream utf8, bool lines, ManifestOptions options)
{
    private readonly JsonDocumentOptions _options = new() { MaxDepth = options.MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _finished;
    private bool _inArray;
    private long _number;
    private bool _ended;

    /// <summary>The next element. False at the end.</summary>
    public bool Next(out JsonPiece piece)
    {
        piece = default;
        if (_ended) return false;
        return lines ? NextLine(out piece) : NextElement(out piece);
    }

    private bool NextLine(out JsonPiece piece)
    {
        piece = default;
        while (true)
        {
            _number++;
            if (!Take(at => IndexOf((byte)'\n', at), out var length, out var tooLong)) return false;
            var line = _buffer.AsSpan(_start, length).Trim("\uFEFF \t\r\n"u8);
            if (line.IsEmpty && !tooLong)
            {
                Pass(length);
                continue;
            }

            piece = new JsonPiece(_number, tooLong ? null : Parse(_buffer.AsMemory(_start, length)), false);
            Pass(length);
            if (tooLong) SkipLine();
            return true;
        }
    }

    private void SkipLine()
    {
        while (_start < _end || Fill())
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            _start = at < 0 ? _end : _start + at + 1;
            if (at >= 0) return;
        }
    }

    private bool NextElement(out JsonPiece piece)
    {
        piece = default;
        SkipBetween();
        if (_start == _end) return _inArray && Broken(out piece);
        if (!_inArray && _buffer[_start] == '[')
        {
            _inArray = true;
            _start++;
            SkipBetween();
            if (_start == _end) return Broken(out piece);
        }

        if (_buffer[_start] == ']')
        {
            _ended = true;
            _start++;
            _inArray = false;
            SkipBetween();
            // Something behind the end of the array: rows that would be lost without a word.
            return _start < _end && Broken(out piece);
        }

        _number++;
        var scanner = new ElementScanner();
        if (!Take(at => scanner.End(_buffer.AsSpan(_start, _end - _start), at), out var length, out var tooLong)) return Broken(out piece);
        // A stray comma or bracket where a value should begin: nothing behind it can be trusted.
        if (tooLong || length == 0 || (_finished && !scanner.IsComplete))
        {
            _ended = true;
            piece = new JsonPiece(_number, null, true);
            return true;
        }

        piece = new JsonPiece(_number, Parse(_buffer.AsMemory(_start, length)), false);
        Pass(length);
        return true;
    }

    private bool Broken(out JsonPiece piece)
    {
        _ended = true;
        piece = new JsonPiece(++_number, null, true);
        return true;
    }

    private void SkipBetween()
    {
        while (_start < _end || Fill())
        {
            var c = _buffer[_start];
            if (c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF || (c == ',' && _inArray)) _start++;
            else return;
        }
    }

    // Grows the buffer until the end of the element is in it; the whole rest when the text ends first.
    private bool Take(Func<int, int> end, out int length, out bool tooLong)
    {
        length = 0;
        tooLong = false;
        var looked = 0;
        while (true)
        {
            var at = looked < _end - _start ? end(looked) : -1;
            if (at >= 0)
            {
                length = at;
                return true;
            }

            looked = _end - _start;
            if (looked > options.MaxRecordBytes)
            {
                length = looked;
                return tooLong = true;
            }

            if (Fill()) continue;
            length = _end - _start;
            return length > 0;
        }
    }

    private int IndexOf(byte value, int from)
    {
        var at = _buffer.AsSpan(_start + from, _end - _start - from).IndexOf(value);
        return at < 0 ? -1 : from + at + 1;
    }

    private void Pass(int length) => _start += length;

    private bool Fill()
    {
        if (_finished) return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) System.Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = utf8.Read(_buffer, _end, _buffer.Length - _end);
        _finished = read == 0;
        _end += read;
        return read > 0;
    }

    private JsonDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        // The document must own its bytes: the buffer moves on. Broken bytes become U+FFFD, and their cell says so.
        var own = Utf8.IsValid(bytes.Span) ? bytes.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.Span));
        try
        {
            return JsonDocument.Parse(TrimMark(own), _options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> TrimMark(byte[] bytes) => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.AsMemory(3) : bytes;

    /// <summary>Follows brackets and strings to the end of one value.</summary>
    private sealed class ElementScanner
    {
        private int _depth;
        private bool _inString;
        private bool _escaped;
        private bool _scalar;

        public bool IsComplete { get; private set; }

        public int End(ReadOnlySpan<byte> text, int from)
        {
            for (var i = from; i < text.Length; i++)
            {
                var c = text[i];
                if (_inString)
                {
                    if (_escaped) _escaped = false;
                    else if (c == '\\') _escaped = true;
                    else if (c == '"') _inString = false;
                    continue;
                }

                if (c == '"') _inString = true;
                else if (c is (byte)'{' or (byte)'[') _depth++;
                else if (c is (byte)'}' or (byte)']')
                {
                    if (_depth == 0) return Complete(i);
                    if (--_depth == 0 && !_scalar) return Complete(i + 1);
                }
                else if (c == ',' && _depth == 0) return Complete(i);

                if (_depth == 0 && c is not ((byte)'}' or (byte)']')) _scalar = true;
            }

            return -1;
        }

        private int Complete(int end)
        {
            IsComplete = true;
            return end;
        }
    }
}
