using System.Globalization;
using System.Text;
using Azure;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>
/// A transaction as it is sent: a batch that holds one change set (Microsoft Learn, "Performing entity group transactions"). The limits are checked here, before anything is sent: the
/// emulator takes batches over two partitions, the service does not.
/// </summary>
internal static class TableTransactionBody
{
    /// <summary>The most actions of one transaction.</summary>
    public const int MaxActions = 100;

    /// <summary>The most bytes of one transaction.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>Writes one.</summary>
    /// <param name="actions">What is done, in order.</param>
    /// <param name="table">Address of the table.</param>
    /// <param name="batch">Boundary of the batch; starts with <c>batch_</c>.</param>
    /// <param name="changeSet">Boundary of the change set; starts with <c>changeset_</c>.</param>
    /// <exception cref="ArgumentException">None or over 100 actions, several partitions, an entity twice, over 4 MiB.</exception>
    public static byte[] Write(IReadOnlyList<TableTransactionAction> actions, Uri table, string batch, string changeSet)
    {
        Check(actions);
        var body = new MemoryStream();
        Line(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeSet}\r\n");
        foreach (var action in actions) WriteAction(body, action, table, changeSet);
        Line(body, $"--{changeSet}--");
        Line(body, $"--{batch}--");
        if (body.Length > MaxBytes) throw new ArgumentException("A transaction holds at most 4 MiB.", nameof(actions));
        return body.ToArray();
    }

    private static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > MaxActions) throw new ArgumentException("A transaction has 1 to 100 actions.", nameof(actions));
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (!string.Equals(action.Entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal)) throw new ArgumentException("A transaction stays in one partition.", nameof(actions));
            if (!rows.Add(action.Entity.RowKey)) throw new ArgumentException("A transaction names an entity once.", nameof(actions));
        }
    }

    private static void WriteAction(MemoryStream body, TableTransactionAction action, Uri table, string changeSet)
    {
        var (method, address) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", table.AbsoluteUri),
            TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => ("PATCH", TableAddress.Entity(table, action.Entity)),
            TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => ("PUT", TableAddress.Entity(table, action.Entity)),
            TableTransactionActionType.Delete => ("DELETE", TableAddress.Entity(table, action.Entity)),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
        Line(body, $"--{changeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
        Line(body, $"{method} {address} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0");
        if (action.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
            Line(body, $"If-Match: {(action.ETag == default ? ETag.All : action.ETag)}");
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Line(body, "");
            return;
        }

        var json = TableEntityJson.Write(action.Entity);
        Line(body, string.Create(CultureInfo.InvariantCulture, $"Content-Type: application/json;odata=minimalmetadata\r\nContent-Length: {json.Length}\r\nPrefer: return-no-content\r\n"));
        body.Write(json);
        Line(body, "");
    }

    private static void Line(MemoryStream body, string text)
    {
        body.Write(Encoding.UTF8.GetBytes(text));
        body.Write("\r\n"u8);
    }
}
