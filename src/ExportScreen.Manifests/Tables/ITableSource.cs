using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>A file as a sequence of tables that can be walked several times: once to look, once to read.</summary>
internal interface ITableSource : IDisposable
{
    /// <summary>Format id of the result.</summary>
    string Format { get; }

    /// <summary>Web name of the text encoding, or null.</summary>
    string? Encoding { get; }

    /// <summary>What the format itself has to say about the file.</summary>
    IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Why the file cannot be read after all, once a walk has found out; null while nothing is wrong.</summary>
    DiagnosticKind? Fault { get; }

    /// <summary>Starts a walk from the first table.</summary>
    ITableCursor Open();
}

/// <summary>A forward walk over tables and their rows. Not thread-safe.</summary>
internal interface ITableCursor : IDisposable
{
    /// <summary>Moves to the next table; rows not read are passed over.</summary>
    bool NextTable();

    /// <summary>Name of the current table (sheet), or the empty string.</summary>
    string TableName { get; }

    /// <summary>The names of the columns when the format has them by itself (JSON), else null: the header must be found.</summary>
    IReadOnlyList<string>? FixedHeader { get; }

    /// <summary>Moves to the next row.</summary>
    bool NextRow(CancellationToken cancellation, out RawRow row);
}
