using ExportScreen.Evaluation.Tables;
using ExportScreen.Matching;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Evaluation.Search;

/// <summary>A query of which it is known what it should find.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name.</param>
/// <param name="Expected">Id of the entry that should be found, or null for a clean name.</param>
/// <param name="Group">Group for the figures.</param>
public sealed record SearchQuery(string Id, NameQuery Name, string? Expected, string Group)
{
    /// <summary>Reads the table <c>query_id, kind, name, expected, group</c>; expected is - for clean names.</summary>
    /// <param name="stream">The table; stays the caller's.</param>
    /// <param name="file">Name for diagnostics, or null.</param>
    public static ReadResult<IReadOnlyList<SearchQuery>> Read(Stream stream, string? file = null)
    {
        var table = TableReader.Open(stream, file, "query_id", "kind", "name", "expected", "group");
        var queries = new List<SearchQuery>();
        var fields = new string[5];
        while (table.Read(fields))
            queries.Add(new SearchQuery(fields[0], new NameQuery(fields[2], KindWords.Read(table, fields[1])), fields[3] == "-" ? null : fields[3], fields[4]));
        return table.Failed ? ReadResult.Refused<IReadOnlyList<SearchQuery>>(table.Diagnostics) : ReadResult.Of<IReadOnlyList<SearchQuery>>(queries, table.Diagnostics);
    }
}
