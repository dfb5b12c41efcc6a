using System.Globalization;

namespace ExportScreen.Storage.Embedded;

/// <summary>The versions of the database and the steps between them. A step is never changed once released: the next thing is a new step.</summary>
internal static class Schema
{
    private static readonly (string What, Action<Session> Take)[] Steps =
    [
        ("blobs, messages", session => session.Run(
            """
            CREATE TABLE store_facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
            INSERT INTO store_facts VALUES ('continuation-key', randomblob(32));
            CREATE TABLE store_blobs (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, length INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID;
            CREATE INDEX store_blobs_by_content ON store_blobs (sha256);
            CREATE TABLE store_messages (
                id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, text TEXT NOT NULL, sent INTEGER NOT NULL, visible INTEGER NOT NULL,
                deliveries INTEGER NOT NULL DEFAULT 0, receipt TEXT);
            CREATE INDEX store_messages_by_time ON store_messages (queue, visible);
            """)),
        ("views for people", RecordViews.Create),
    ];

    /// <summary>The version that this program writes.</summary>
    public static int Newest => Steps.Length;

    /// <summary>Takes the steps that a database lacks, each whole or not at all.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public static void Bring(Session session)
    {
        var version = VersionOf(session);
        for (; version < Newest; version++)
        {
            session.Run("BEGIN IMMEDIATE");
            try
            {
                Steps[version].Take(session);
                session.Run($"PRAGMA user_version={(version + 1).ToString(CultureInfo.InvariantCulture)}");
                session.Run("COMMIT");
            }
            finally
            {
                if (!session.IsIdle) session.Run("ROLLBACK");
            }
        }
    }

    /// <summary>The version of a database; 0 for an empty one.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public static int VersionOf(Session session)
    {
        var version = (int)session.Number("PRAGMA user_version");
        return version <= Newest
            ? version
            : throw new InvalidDataException($"The stores were written by a newer version of ExportScreen (schema {version}; this one knows {Newest}). Use that version, or restore a backup from before.");
    }
}
