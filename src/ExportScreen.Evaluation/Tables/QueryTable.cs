using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Evaluation.Tables;

/// <summary>The table of queries: <c>query_id, kind, name</c>, read in pieces, for it may be longer than memory. Not thread-safe.</summary>
public sealed class QueryTable
{
    private readonly TableReader _table;
    private readonly string[] _fields = new string[3];

    private QueryTable(TableReader table) => _table = table;

    /// <summary>What there is to say so far; with an Error the table ended there.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _table.Diagnostics;

    /// <summary>True after an error.</summary>
    public bool Failed => _table.Failed;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The table; stays the caller's.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    public static QueryTable Open(Stream stream, string? file = null) => new(TableReader.Open(stream, file, "query_id", "kind", "name"));

    /// <summary>Adds up to so many further rows to the list, which is cleared first; none at the end and after an error.</summary>
    public void Read(List<Query> rows, int most)
    {
        ArgumentNullException.ThrowIfNull(rows);
        rows.Clear();
        while (rows.Count < most && _table.Read(_fields))
        {
            var (id, kind, name) = (_fields[0], KindWords.Read(_table, _fields[1]), _fields[2]);
            if (id.Length == 0) _table.Say(EvaluationDiagnostics.EmptyKey, "query_id");
            if (Failed) return;
            if (name.Length == 0) _table.Say(EvaluationDiagnostics.EmptyName, "name");
            rows.Add(new Query(id, new NameQuery(name, kind)));
        }
    }
}
