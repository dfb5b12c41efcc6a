using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Signs each try anew with the time it is sent at: a service refuses a signature that is 15 minutes old.</summary>
internal sealed class TableSharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", credential.Authorization(message.Request, date));
    }
}

/// <summary>Adds a shared access signature to the query, once: a try after the first has it already.</summary>
internal sealed class TableSasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query;
        if (query.Contains(signature, StringComparison.Ordinal)) return;
        message.Request.Uri.Query = query.Length == 0 ? "?" + signature : $"{query}&{signature}";
    }
}
