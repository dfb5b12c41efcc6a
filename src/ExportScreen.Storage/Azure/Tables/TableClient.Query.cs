using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Queries of a table.</summary>
internal sealed partial class TableClient
{
    /// <summary>A filter from an interpolated string, with every value safely quoted: <c>CreateQueryFilter($"PartitionKey eq {key}")</c>.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableFilter.Of(filter);

    /// <summary>Entities that meet a filter, in order of their keys, page by page. A page may be short or empty and still not be the last.</summary>
    /// <param name="filter">The filter, or null for all.</param>
    /// <param name="maxPerPage">1 to 1,000, or null for the service's 1,000.</param>
    /// <param name="select">Names of the values wanted, or null for all.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : TableEntity, new()
    {
        var selected = select is null ? null : string.Join(',', select);
        return new TablePages<T>((token, size, cancel) => PageAsync<T>(filter, size ?? maxPerPage, selected, token, cancel), cancellationToken);
    }

    private async Task<Page<T>> PageAsync<T>(string? filter, int? size, string? select, string? token, CancellationToken cancel)
        where T : TableEntity, new()
    {
        List<string> query = [];
        if (filter is { Length: > 0 }) query.Add($"$filter={Escaped(filter)}");
        if (size is not null) query.Add(string.Create(CultureInfo.InvariantCulture, $"$top={size}"));
        if (select is not null) query.Add($"$select={Escaped(select)}");
        if (token is not null) query.Add(ContinuationQuery(token));
        var address = $"{_table.AbsoluteUri}(){(query.Count == 0 ? "" : "?" + string.Join('&', query))}";
        var response = await _pipeline.SendAsync(_pipeline.Message(RequestMethod.Get, address), cancel, 200).ConfigureAwait(false);
        using var json = JsonDocument.Parse(response.Content);
        var entities = json.RootElement.GetProperty("value").EnumerateArray().Select(TableEntityJson.Read<T>).ToList();
        return Page<T>.FromValues(entities, ContinuationOf(response), response);
    }

    /// <summary>The two headers of the service as one text; neither holds a blank.</summary>
    private static string? ContinuationOf(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)) return null;
        return response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? $"{partition} {row}" : partition;
    }

    private static string ContinuationQuery(string token)
    {
        var parts = token.Split(' ', 2);
        return $"NextPartitionKey={Escaped(parts[0])}{(parts.Length == 2 ? $"&NextRowKey={Escaped(parts[1])}" : "")}";
    }
}
