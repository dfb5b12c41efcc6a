using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web;

/// <summary>What the web application is made of. <c>serve</c> and <c>functions</c> give it other parts; the rest is the same. Immutable.</summary>
internal sealed record WebHostParts
{
    /// <summary>The stores.</summary>
    public required JobStores Stores { get; init; }

    /// <summary>Where the lists are.</summary>
    public required IListStore Lists { get; init; }

    /// <summary>The engines in use.</summary>
    public required EngineShelf Shelf { get; init; }

    /// <summary>Reads the tenant's changes to the RuleBook, null when there are none.</summary>
    public required Func<byte[]?> RuleBookChanges { get; init; }

    /// <summary>Addresses to listen on (<c>http://127.0.0.1:5080</c>).</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Host names under which it answers, without port; <c>*</c> = any, where something in front has looked at them.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>Trust in the platform's identity headers; null = they are ignored and local accounts sign in.</summary>
    public PlatformIdentity? Platform { get; init; }

    /// <summary>Whether browsers reach it by https although it listens on http itself: cookies are marked secure then.</summary>
    public bool HttpsInFront { get; init; }

    /// <summary>Signs addresses by which a sender puts a manifest straight into storage (path, life); null where the stores have none.</summary>
    public Func<string, TimeSpan, CancellationToken, Task<Uri?>>? UploadAddress { get; init; }

    /// <summary>A key with every role that lives in memory, for tests, or null.</summary>
    public string? TestKey { get; init; }

    /// <summary>How much it takes.</summary>
    public WebLimits Limits { get; init; } = new();

    /// <summary>Whether the log is one JSON object per line.</summary>
    public bool JsonLog { get; init; }

    /// <summary>Where telemetry goes (OTLP), or null for nowhere.</summary>
    public Uri? TelemetryEndpoint { get; init; }
}
