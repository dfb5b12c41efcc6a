namespace ExportScreen.Measures.ScaleOut;

/// <summary>A limit of a service, and where it was read. The pages were read as public copies on 2026-11-22.</summary>
/// <param name="What">What is limited.</param>
/// <param name="PerSecond">The limit, per second.</param>
/// <param name="Source">The page, or <c>house</c>.</param>
internal sealed record ServiceLimit(string What, double PerSecond, string Source)
{
    private const string Learn = "learn.microsoft.com/azure/storage/";

    public static ServiceLimit AccountRequests { get; } = new("requests of an account", 20_000, Learn + "common/scalability-targets-standard-account");

    public static ServiceLimit AccountIngress { get; } = new("bytes into an account (25 Gbps)", 25e9 / 8, Learn + "common/scalability-targets-standard-account");

    public static ServiceLimit AccountEgress { get; } = new("bytes out of an account (50 Gbps)", 50e9 / 8, Learn + "common/scalability-targets-standard-account");

    public static ServiceLimit AccountEntities { get; } = new("entities of an account's tables", 20_000, Learn + "tables/scalability-targets");

    public static ServiceLimit PartitionEntities { get; } = new("entities of one table partition", 2_000, Learn + "tables/scalability-targets");

    public static ServiceLimit QueueMessages { get; } = new("messages of one queue", 2_000, Learn + "queues/scalability-targets");

    public static ServiceLimit BlobRequests { get; } = new("requests of one blob", 500, Learn + "blobs/scalability-targets");

    /// <summary>Instances of an app on Flex Consumption.</summary>
    public const int Instances = 1000;

    /// <summary>Memory of all Flex Consumption instances of a subscription in a region, in MB, as the page gave it during the preview; more on request.</summary>
    public const int RegionMegabytes = 512_000;
}
