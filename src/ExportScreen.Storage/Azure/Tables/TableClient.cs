using System.Text.Json;
using Azure;
using Azure.Core;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>A table: its entities one by one and in transactions. Like <c>Azure.Data.Tables.TableClient</c>. Thread-safe.</summary>
internal sealed partial class TableClient
{
    private readonly TablePipeline _pipeline;
    private readonly Uri _service;
    private readonly Uri _table;

    /// <summary>A table of a service.</summary>
    internal TableClient(TablePipeline pipeline, Uri service, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        _pipeline = pipeline;
        _service = service;
        _table = TableAddress.Under(service, name);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Makes the table.</summary>
    public Task<Response> CreateAsync(CancellationToken cancellationToken = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = Name });
        return _pipeline.SendAsync(_pipeline.Message(RequestMethod.Post, TableAddress.Under(_service, "Tables").AbsoluteUri, body), cancellationToken, 201, 204);
    }

    /// <summary>Makes the table unless it is there.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
        }
    }

    /// <summary>Deletes the table with all that it holds; one that is not there is no error.</summary>
    public Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(_pipeline.Message(RequestMethod.Delete, $"{TableAddress.Under(_service, "Tables").AbsoluteUri}('{Name}')"), cancellationToken, 204, 404);

    /// <summary>Adds an entity; a conflict (409) when it is there.</summary>
    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(_pipeline.Message(RequestMethod.Post, _table.AbsoluteUri, TableEntityJson.Write(entity)), cancellationToken, 201, 204);

    /// <summary>Adds an entity, or replaces or merges into the one that is there.</summary>
    public Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        _pipeline.SendAsync(Update(entity, mode), cancellationToken, 204);

    /// <summary>Replaces or merges into an entity of a version (412 when it has another by now, 404 when it is gone).</summary>
    public Task<Response> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        if (ifMatch == default) throw new ArgumentException("An update names the version, or * for any.", nameof(ifMatch));
        var message = Update(entity, mode);
        message.Request.Headers.Add("If-Match", ifMatch.ToString());
        return _pipeline.SendAsync(message, cancellationToken, 204);
    }

    /// <summary>Deletes an entity (of a version; default for any); status 404 when there is none.</summary>
    public Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var message = _pipeline.Message(RequestMethod.Delete, TableAddress.Entity(_table, partitionKey, rowKey));
        message.Request.Headers.Add("If-Match", ifMatch == default ? "*" : ifMatch.ToString());
        return DeleteAsync(message, cancellationToken);
    }

    /// <summary>An entity, or none.</summary>
    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new()
    {
        var address = TableAddress.Entity(_table, partitionKey, rowKey) + (select is null ? "" : $"?$select={Escaped(string.Join(',', select))}");
        var response = await _pipeline.SendAsync(_pipeline.Message(RequestMethod.Get, address), cancellationToken, 200, 404).ConfigureAwait(false);
        if (response.Status == 404) return new NoEntity<T>(response);
        using var json = JsonDocument.Parse(response.Content);
        var entity = TableEntityJson.Read<T>(json.RootElement);
        if (entity.ETag == default && response.Headers.ETag is { } etag) entity.ETag = etag;
        return Response.FromValue(entity, response);
    }

    /// <summary>An entity.</summary>
    /// <exception cref="RequestFailedException">There is none (404).</exception>
    public async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new()
    {
        var found = await GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken).ConfigureAwait(false);
        return found.HasValue ? Response.FromValue(found.Value!, found.GetRawResponse()) : throw new RequestFailedException(found.GetRawResponse(), null, TableErrorParser.Instance);
    }

    /// <summary>Does all actions or none. The limits (100 actions, 4 MiB, one partition, no entity twice) are checked before anything is sent.</summary>
    /// <exception cref="ArgumentException">A limit is passed.</exception>
    /// <exception cref="TableTransactionFailedException">The service refuses one of them; nothing was done.</exception>
    public async Task<Response> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = transactionActions.ToList();
        string batch = $"batch_{Guid.NewGuid()}", changeSet = $"changeset_{Guid.NewGuid()}";
        var message = _pipeline.Message(RequestMethod.Post, TableAddress.Under(_service, "$batch").AbsoluteUri,
            TableTransactionBody.Write(actions, _table, batch, changeSet), $"multipart/mixed; boundary={batch}");
        var response = await _pipeline.SendAsync(message, cancellationToken, 200, 202).ConfigureAwait(false);
        return TableTransactionAnswer.FailureOf(response.Content.ToMemory(), actions.Count) is { } failure ? throw failure : response;
    }

    private HttpMessage Update(TableEntity entity, TableUpdateMode mode) =>
        _pipeline.Message(mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch, TableAddress.Entity(_table, entity), TableEntityJson.Write(entity));

    /// <summary>No entity is an answer here, no table is an error: as with the package.</summary>
    private async Task<Response> DeleteAsync(HttpMessage message, CancellationToken cancel) =>
        await _pipeline.SendAsync(message, cancel, 204, 404).ConfigureAwait(false);

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private sealed class NoEntity<T>(Response response) : NullableResponse<T>
    {
        public override bool HasValue => false;

        public override T? Value => default;

        public override Response GetRawResponse() => response;
    }
}
