using Microsoft.Data.Sqlite;

namespace ExportScreen.Storage.Embedded;

/// <summary>Which errors of SQLite are outages of the disk or the file (<see cref="IOException"/>); the rest are bugs. Codes: https://sqlite.org/rescode.html.</summary>
internal static class SqliteOutage
{
    private static readonly Dictionary<int, string> Sentences = new()
    {
        [3] = "The database may not be opened by this user.",
        [5] = "The database is held by another program.",
        [6] = "A table of the database is held by another connection.",
        [7] = "There is no memory left for the database.",
        [8] = "The database may not be written.",
        [10] = "The disk refused to read or write the database.",
        [11] = "The database is damaged: restore a backup.",
        [13] = "The disk is full.",
        [14] = "The database cannot be opened.",
        [15] = "The lock protocol of the database failed.",
        [22] = "The file system cannot hold so large a database.",
        [26] = "The file is no database: restore a backup.",
    };

    /// <summary>True for an outage.</summary>
    public static bool Is(SqliteException failure) => Sentences.ContainsKey(failure.SqliteErrorCode);

    /// <summary>The outage as the ports promise it, with SQLite's number.</summary>
    public static IOException From(SqliteException failure) =>
        new($"{Sentences[failure.SqliteErrorCode]} (SQLite {failure.SqliteExtendedErrorCode})", failure);
}
