using System.Security.Cryptography;
using System.Text;
using Azure.Core;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Name and key of a storage account. Thread-safe.</summary>
internal sealed class TableSharedKeyCredential
{
    private readonly byte[] _key;

    /// <summary>A credential.</summary>
    /// <param name="accountName">Name of the account.</param>
    /// <param name="accountKey">Its key, base64.</param>
    /// <exception cref="FormatException">The key is not base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        ArgumentException.ThrowIfNullOrEmpty(accountKey);
        AccountName = accountName;
        _key = Convert.FromBase64String(accountKey);
    }

    /// <summary>Name of the account.</summary>
    public string AccountName { get; }

    /// <summary>
    /// The Authorization header of a request: Shared Key of the Table service (Microsoft Learn, "Authorize with Shared Key"). Signed is the path as it is sent, with its escapes.
    /// </summary>
    internal string Authorization(Request request, string date)
    {
        var uri = request.Uri.ToUri();
        var comp = uri.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("comp=", StringComparison.Ordinal));
        var resource = $"/{AccountName}{uri.AbsolutePath}{(comp is null ? "" : "?" + comp)}";
        var type = request.Headers.TryGetValue("Content-Type", out var value) ? value : "";
        var text = $"{request.Method}\n\n{type}\n{date}\n{resource}";
        return $"SharedKey {AccountName}:{Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)))}";
    }
}
