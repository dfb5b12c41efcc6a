using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tables;

/// <summary>The table of listed names: <c>entry_id, kind, name</c>; several rows of one entry_id are its aliases.</summary>
public static class NameTable
{
    /// <summary>Reads all of it. A row without a name is kept out, with a warning.</summary>
    /// <param name="stream">The table; stays the caller's.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static ReadResult<IReadOnlyList<ListedName>> Read(Stream stream, string? file = null, CancellationToken cancel = default)
    {
        var table = TableReader.Open(stream, file, "entry_id", "kind", "name");
        var names = new List<ListedName>();
        var entries = new HashSet<string>(StringComparer.Ordinal);
        var fields = new string[3];
        while (table.Read(fields))
        {
            cancel.ThrowIfCancellationRequested();
            var (id, kind, name) = (fields[0], KindWords.Read(table, fields[1]), fields[2]);
            if (id.Length == 0) table.Say(EvaluationDiagnostics.EmptyKey, "entry_id");
            else if (name.Length == 0) table.Say(EvaluationDiagnostics.EmptyName, "name");
            else names.Add(new ListedName(names.Count, id, name, kind, AliasStrength.Strong, entries.Add(id)));
        }

        return table.Failed ? ReadResult.Refused<IReadOnlyList<ListedName>>(table.Diagnostics) : ReadResult.Of<IReadOnlyList<ListedName>>(names, table.Diagnostics);
    }
}
