using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>
/// The tables of an account, over Azure.Core's pipeline: shaped and named like the package Azure.Data.Tables, so that taking that package later is a change of <c>using</c>. Only what is used
/// here is here, and only asynchronous. Thread-safe.
/// </summary>
internal sealed class TableServiceClient
{
    private readonly TablePipeline _pipeline;

    /// <summary>By a connection string: key or signature, <c>UseDevelopmentStorage=true</c> for the emulator.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        Uri = parsed.Endpoint;
        _pipeline = TablePipeline.Build(options ?? new TableClientOptions(), parsed.Key is { } key ? KeyPolicy(key) : new TableSasPolicy(parsed.Signature!));
    }

    /// <summary>By the account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(endpoint, KeyPolicy(credential), options)
    {
    }

    /// <summary>By a shared access signature.</summary>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(endpoint, new TableSasPolicy(credential), options)
    {
    }

    /// <summary>By a token of Entra ID; only over https.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, TablePipeline.Scope), options)
    {
    }

    private TableServiceClient(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        Uri = endpoint;
        _pipeline = TablePipeline.Build(options ?? new TableClientOptions(), authentication);
    }

    /// <summary>Address of the service.</summary>
    public Uri Uri { get; }

    /// <summary>A table, there or not.</summary>
    public TableClient GetTableClient(string tableName) => new(_pipeline, Uri, tableName);

    /// <summary>Makes a table unless it is there.</summary>
    public Task CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) => GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Deletes a table with all that it holds.</summary>
    public Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) => GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>Names of the tables of a page from a continuation on.</summary>
    public AsyncPageable<string> QueryAsync(CancellationToken cancellationToken = default) => new TablePages<string>(NamesAsync, cancellationToken);

    private static TableSharedKeyPolicy KeyPolicy(TableSharedKeyCredential credential) => new(credential, TimeProvider.System);

    private async Task<Page<string>> NamesAsync(string? token, int? size, CancellationToken cancel)
    {
        List<string> query = [];
        if (size is not null) query.Add($"$top={size}");
        if (token is not null) query.Add($"NextTableName={Uri.EscapeDataString(token)}");
        var address = $"{TableAddress.Under(Uri, "Tables").AbsoluteUri}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
        var response = await _pipeline.SendAsync(_pipeline.Message(RequestMethod.Get, address), cancel, 200).ConfigureAwait(false);
        using var json = JsonDocument.Parse(response.Content);
        var names = json.RootElement.GetProperty("value").EnumerateArray().Select(t => t.GetProperty("TableName").GetString()!).ToList();
        return Page<string>.FromValues(names, response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next) ? next : null, response);
    }
}
