using System.Runtime.CompilerServices;
using Azure;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Pages that are fetched as they are asked for.</summary>
/// <param name="fetch">Fetches a page from a continuation token (null for the first) of a size (null for the service's).</param>
/// <param name="cancel">Stops the calls.</param>
internal sealed class TablePages<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, CancellationToken cancel) : AsyncPageable<T>(cancel)
    where T : notnull
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) => PagesAsync(continuationToken, pageSizeHint, CancellationToken);

    private async IAsyncEnumerable<Page<T>> PagesAsync(string? token, int? size, [EnumeratorCancellation] CancellationToken stop)
    {
        do
        {
            var page = await fetch(token, size, stop).ConfigureAwait(false);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
