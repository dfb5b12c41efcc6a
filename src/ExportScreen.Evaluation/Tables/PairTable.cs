using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Evaluation.Tables;

/// <summary>The table of pairs: <c>id, kind, query_name, list_name</c>, read in pieces. Not thread-safe.</summary>
public sealed class PairTable
{
    private readonly TableReader _table;
    private readonly string[] _fields = new string[4];

    private PairTable(TableReader table) => _table = table;

    /// <summary>What there is to say so far; with an Error the table ended there.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _table.Diagnostics;

    /// <summary>True after an error.</summary>
    public bool Failed => _table.Failed;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The table; stays the caller's.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    public static PairTable Open(Stream stream, string? file = null) => new(TableReader.Open(stream, file, "id", "kind", "query_name", "list_name"));

    /// <summary>Adds up to so many further rows to the list, which is cleared first; none at the end and after an error.</summary>
    public void Read(List<NamePair> rows, int most)
    {
        ArgumentNullException.ThrowIfNull(rows);
        rows.Clear();
        while (rows.Count < most && _table.Read(_fields))
        {
            var pair = new NamePair(_fields[0], KindWords.Read(_table, _fields[1]), _fields[2], _fields[3]);
            if (pair.Id.Length == 0) _table.Say(EvaluationDiagnostics.EmptyKey, "id");
            if (Failed) return;
            if (pair.Given.Length == 0) _table.Say(EvaluationDiagnostics.EmptyName, "query_name");
            if (pair.Listed.Length == 0) _table.Say(EvaluationDiagnostics.EmptyName, "list_name");
            rows.Add(pair);
        }
    }
}
