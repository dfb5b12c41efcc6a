using Azure;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>What is done with an entity in a transaction.</summary>
internal enum TableTransactionActionType
{
    /// <summary>Add; a conflict when it is there.</summary>
    Add,

    /// <summary>Merge into the one that is there.</summary>
    UpdateMerge,

    /// <summary>Replace the one that is there.</summary>
    UpdateReplace,

    /// <summary>Delete.</summary>
    Delete,

    /// <summary>Add, or merge.</summary>
    UpsertMerge,

    /// <summary>Add, or replace.</summary>
    UpsertReplace,
}

/// <summary>An update keeps what it does not name, or takes its place.</summary>
internal enum TableUpdateMode
{
    /// <summary>Values that are not named stay.</summary>
    Merge,

    /// <summary>Values that are not named go.</summary>
    Replace,
}

/// <summary>One step of a transaction. Immutable.</summary>
/// <param name="actionType">What is done.</param>
/// <param name="entity">With which entity.</param>
/// <param name="etag">For updates and deletes, the version that must be there; default or * for any.</param>
internal sealed class TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag etag = default)
{
    /// <summary>What is done.</summary>
    public TableTransactionActionType ActionType => actionType;

    /// <summary>With which entity.</summary>
    public TableEntity Entity => entity;

    /// <summary>The version that must be there.</summary>
    public ETag ETag => etag;
}

/// <summary>A transaction that the service refused; nothing of it was done.</summary>
internal sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? failedAction) : RequestFailedException(status, message, errorCode, null)
{
    /// <summary>Which of its actions (from 0) it was refused for; null when the service does not say.</summary>
    public int? FailedTransactionActionIndex => failedAction;
}
