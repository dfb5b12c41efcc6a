using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Requests to the table service: headers, sending, errors. Thread-safe.</summary>
internal sealed class TablePipeline(HttpPipeline pipeline, string version)
{
    /// <summary>The scope of tokens for storage.</summary>
    public const string Scope = "https://storage.azure.com/.default";

    private const string Json = "application/json;odata=minimalmetadata";

    /// <summary>A pipeline that proves itself by a policy, at each try.</summary>
    public static TablePipeline Build(TableClientOptions options, HttpPipelinePolicy authentication) =>
        new(HttpPipelineBuilder.Build(options, [], [authentication], new ResponseClassifier()), options.Version);

    /// <summary>A message to an address (already escaped).</summary>
    public HttpMessage Message(RequestMethod method, string address, byte[]? body = null, string contentType = Json)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(address));
        request.Headers.Add("x-ms-version", version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        request.Headers.Add("Accept", Json);
        if (method == RequestMethod.Post) request.Headers.Add("Prefer", "return-no-content");
        if (body is null) return message;
        request.Headers.Add("Content-Type", contentType);
        request.Content = RequestContent.Create(body);
        return message;
    }

    /// <summary>Sends a message; any other status than those expected is an exception.</summary>
    /// <exception cref="RequestFailedException">The service refuses, or is not there after all tries.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancel, params int[] expected)
    {
        using (message)
        {
            await pipeline.SendAsync(message, cancel).ConfigureAwait(false);
            var response = message.Response;
            return expected.Contains(response.Status) ? response : throw new RequestFailedException(response, null, TableErrorParser.Instance);
        }
    }
}
