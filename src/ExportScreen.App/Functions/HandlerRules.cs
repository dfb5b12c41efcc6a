namespace ExportScreen.App.Functions;

/// <summary>
/// What holds between the Azure Functions host and us (Microsoft Learn, "Azure Functions custom handlers"; the sources of Azure/azure-functions-host). Times are chosen against host.json
/// (tested): a step that the host has to kill takes every other step of the process with it.
/// </summary>
internal sealed record HandlerRules
{
    /// <summary>Where the host says on which port of 127.0.0.1 it wants to find us.</summary>
    public const string PortSetting = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>The id of an invocation; one on each request that the host makes for a function.</summary>
    public const string InvocationHeader = "X-Azure-Functions-InvocationId";

    /// <summary>How the host's user agent starts.</summary>
    public const string HostUserAgent = "Azure-Functions-Host/";

    /// <summary>
    /// Largest body of a trigger's request: a message of 64 KiB, in base64 or with its fields repeated in the metadata, each escaped twice. Bytes.
    /// </summary>
    public const int MaxTriggerBytes = 512 * 1024;

    /// <summary>Largest body of a forwarded request: what the host lets through (FUNCTIONS_REQUEST_BODY_SIZE_LIMIT). Bytes.</summary>
    public const long MaxForwardedBytes = 100L << 20;

    /// <summary>Paths under which the host forwards requests from outside, as they came. All others are the host's own.</summary>
    public static IReadOnlyList<string> Forwarded { get; } = ["/api", "/ui"];

    /// <summary>After this long a step is told to stop, and its message comes back. Below functionTimeout of host.json.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(9);

    /// <summary>After this much more it is answered for, whether it has stopped or not.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the handler waits at its end for steps that were told to stop.</summary>
    public TimeSpan ShutDown { get; init; } = TimeSpan.FromSeconds(20);
}
