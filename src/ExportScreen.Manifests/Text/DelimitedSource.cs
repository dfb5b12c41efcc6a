using System.Text;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Text;

/// <summary>A delimited text file as one table.</summary>
internal sealed class DelimitedSource(Stream bytes, Encoding encoding, char delimiter, string format, ManifestOptions options, IReadOnlyList<Diagnostic> diagnostics) : ITableSource
{
    /// <inheritdoc/>
    public string Format => format;

    /// <inheritdoc/>
    public string? Encoding => encoding.WebName;

    /// <inheritdoc/>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <inheritdoc/>
    public DiagnosticKind? Fault => null;

    /// <inheritdoc/>
    public ITableCursor Open()
    {
        bytes.Position = 0;
        return new Cursor(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true), delimiter, options);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Cursor : ITableCursor
    {
        private readonly StreamReader _reader;
        private readonly DelimitedTokenizer _tokenizer;
        private bool _started;

        public Cursor(StreamReader reader, char delimiter, ManifestOptions options)
        {
            _reader = reader;
            if (reader.Peek() == '\uFEFF') reader.Read();
            else if (reader.Peek() == 'ï') PassMark(reader);
            _tokenizer = new DelimitedTokenizer(reader, delimiter, options.MaxColumns, options.MaxCellChars);
        }

        public string TableName => "";

        public IReadOnlyList<string>? FixedHeader => null;

        public bool NextTable() => !_started && (_started = true);

        public bool NextRow(CancellationToken cancellation, out RawRow row)
        {
            if (!_tokenizer.NextRow(out row)) return false;
            // "sep=;" is an instruction to a spreadsheet program, not a row of the table; it stays a title row.
            if (_tokenizer.ExpectedColumns < row.Cells.Length && row.Number <= 30) _tokenizer.ExpectedColumns = row.Cells.Length;
            return true;
        }

        public void Dispose() => _reader.Dispose();

        // A UTF-8 mark in front of a single-byte body.
        private static void PassMark(StreamReader reader)
        {
            if (reader.CurrentEncoding.IsSingleByte)
                for (var i = 0; i < 3; i++) reader.Read();
        }
    }
}
