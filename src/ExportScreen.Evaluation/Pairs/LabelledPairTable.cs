using ExportScreen.Evaluation.Tables;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Evaluation.Pairs;

/// <summary>The table of labelled pairs: <c>id, kind, query_name, list_name, label, phenomenon, source</c>; a label is match or nomatch.</summary>
public static class LabelledPairTable
{
    /// <summary>Reads all of it.</summary>
    /// <param name="stream">The table; stays the caller's.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    public static ReadResult<IReadOnlyList<LabelledPair>> Read(Stream stream, string? file = null)
    {
        var table = TableReader.Open(stream, file, "id", "kind", "query_name", "list_name", "label", "phenomenon", "source");
        var pairs = new List<LabelledPair>();
        var fields = new string[7];
        while (table.Read(fields))
        {
            var names = new NamePair(fields[0], KindWords.Read(table, fields[1]), fields[2], fields[3]);
            if (fields[4] is not ("match" or "nomatch")) table.Say(EvaluationDiagnostics.UnknownLabel, "label", fields[4]);
            pairs.Add(new LabelledPair(names, fields[4] == "match", fields[5], fields[6]));
        }

        return table.Failed ? ReadResult.Refused<IReadOnlyList<LabelledPair>>(table.Diagnostics) : ReadResult.Of<IReadOnlyList<LabelledPair>>(pairs, table.Diagnostics);
    }
}
