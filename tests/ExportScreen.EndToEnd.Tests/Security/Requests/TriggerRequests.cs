namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>What only the Functions host may start, asked of a service that has no such host; and the platform's own addresses.</summary>
internal static class TriggerRequests
{
    private const string Message = """{"Data":{"msg":"e30="},"Metadata":{}}""";
    private static readonly string[] Functions = ["plan-job", "screen-chunk", "finalize-job", "plan-job-poison", "screen-chunk-poison", "finalize-job-poison", "intake-sweep", "job-sweep", "refresh-lists", "rescreen-delta"];
    private static readonly string[] Host = ["User-Agent: Azure-Functions-Host/4.1037.0.0", "X-Azure-Functions-HostVersion: 4.1037.0.0", "X-Azure-Functions-InvocationId: 6f1c9d0e-3a55-4b1e-9a55-0d7a9c1f2b3c"];

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        .. Functions.Select(f => new HostileRequest(f + " as the host", $"POST /{f}", "admin", 404, "no-such-address", Message) { Headers = Host }),
        .. Functions.Select(f => new HostileRequest(f + " as the host without identity", $"POST /{f}", null, 401, "not-signed-in", Message) { Headers = Host }),
        .. Functions.Take(3).Select(f => new HostileRequest(f + " under the api", $"POST /api/{f}", "admin", 404, "no-such-address", "{}") { Headers = Host }),
        new("the host's own management", "POST /admin/functions/plan-job", "admin", 404, "no-such-address", """{"input":"{}"}"""),
        new("the host's hooks", "POST /runtime/webhooks/blobs?functionName=Host.Functions.plan-job", "admin", 404, "no-such-address", "{}"),
        new("the platform's sign-in", "GET /.auth/me", "admin", 404, "no-such-address"),
        new("the framework's diagnostics", "GET /_framework/debug", "admin", 404, "no-such-address"),
        new("the handler's root as the host", "POST /", "admin", 405, "wrong-method", "{}") { Headers = Host },
    ];
}
