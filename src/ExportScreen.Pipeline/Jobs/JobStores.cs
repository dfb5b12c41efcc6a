using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>The ports that the journeys of a job use. Thread-safe.</summary>
/// <param name="Blobs">Manifests, work and results.</param>
/// <param name="Records">Jobs, findings, decisions.</param>
/// <param name="Queues">Steps waiting to run.</param>
/// <param name="Leases">Locks.</param>
/// <param name="Clock">The clock; read only where a job is submitted, planned or aged, never for an outcome.</param>
public sealed record JobStores(IBlobStore Blobs, IRecordStore Records, IMessageQueues Queues, ILeases Leases, TimeProvider Clock);

/// <summary>Names of the queues. Infrastructure, host.json and function folders use the same (tested).</summary>
public static class QueueNames
{
    /// <summary>A manifest has arrived: Event Grid's events and our own.</summary>
    public const string ManifestEvents = "manifest-events";

    /// <summary>A chunk is to be screened.</summary>
    public const string ScreenChunks = "screen-chunks";

    /// <summary>All chunks of a job are done.</summary>
    public const string FinalizeJobs = "finalize-jobs";

    /// <summary>Somebody asks for a list to be refreshed now.</summary>
    public const string ListRefreshes = "list-refreshes";

    /// <summary>All queues that have a step.</summary>
    public static IReadOnlyList<string> All { get; } = [ManifestEvents, ScreenChunks, FinalizeJobs, ListRefreshes];

    /// <summary>Where messages of a queue end that failed too often.</summary>
    public static string PoisonOf(string queue) => queue + "-poison";
}

/// <summary>Names of the blob containers.</summary>
public static class ContainerNames
{
    /// <summary>Uploads: <c>manifests/{tenant}/{upload}/{file name}</c>, or straight from a customer <c>manifests/{tenant}/…</c> and <c>manifests/{file name}</c>.</summary>
    public const string Manifests = "manifests";

    /// <summary>Canonical records and screened chunks: <c>work/{tenant}/{job}/{attempt}/{n}</c>, <c>work/{tenant}/{job}/plan.json</c>.</summary>
    public const string Work = "work";

    /// <summary>Results: <c>results/{tenant}/{job}/result.xlsx</c>, <c>.json</c>, <c>.csv</c>.</summary>
    public const string Results = "results";

    /// <summary>Lists: raw files, editions, snapshots.</summary>
    public const string Lists = "lists";

    /// <summary>Lock blobs (Azure only).</summary>
    public const string Locks = "locks";

    /// <summary>Keys that several instances share to protect cookies and forms (Azure only).</summary>
    public const string Keys = "keys";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Manifests, Work, Results, Lists, Locks, Keys];
}

/// <summary>Names of the tables (CONTRACTS, Tables).</summary>
public static class TableNames
{
    /// <summary>PK tenant, RK job.</summary>
    public const string Jobs = "jobs";

    /// <summary>Who sent an upload and how it is to be read: PK tenant, RK upload.</summary>
    public const string Submissions = "submissions";

    /// <summary>Chunks not yet done: PK <c>{tenant}|{job}</c>, RK <c>{n:D6}</c>.</summary>
    public const string Pending = "pending";

    /// <summary>One row per hit and finding: PK <c>{tenant}|{job}|{chunk:D6}</c>.</summary>
    public const string Findings = "findings";

    /// <summary>Findings by party key.</summary>
    public const string ByParty = "byparty";

    /// <summary>Findings by list entry.</summary>
    public const string ByEntry = "byentry";

    /// <summary>Findings by rule.</summary>
    public const string ByRule = "byrule";

    /// <summary>Findings by day.</summary>
    public const string ByDay = "byday";

    /// <summary>What people decided: PK <c>{tenant}</c>; documented with <c>DecisionLog</c>.</summary>
    public const string Decisions = "decisions";

    /// <summary>Who did what, append-only and hash-chained: PK <c>{tenant}</c>.</summary>
    public const string Audit = "audit";

    /// <summary>Goods with a pointer of finalised jobs, by party: PK <c>{tenant}</c> and <c>{tenant}|{party key}</c>; documented with <c>HistoryLog</c>.</summary>
    public const string History = "history";

    /// <summary>Every party ever screened, with what its screening reads: PK <c>{tenant}|{bucket}</c>; documented with <c>PartyKeys</c>.</summary>
    public const string Parties = "parties";

    /// <summary>The rows in which each of them stands: PK <c>{tenant}|{bucket}</c>.</summary>
    public const string PartyRows = "partyrows";

    /// <summary>How far stored parties have been brought after changes of the lists: PK <c>{tenant}</c>, RK <c>state</c>.</summary>
    public const string Rescreens = "rescreens";

    /// <summary>What vouches for other records: the head of the audit chain, the key that seals continuations. PK <c>{tenant}</c>.</summary>
    public const string Seals = "seals";

    /// <summary>Local accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>Keys of scripts, hashed.</summary>
    public const string ApiKeys = "apikeys";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Jobs, Submissions, Pending, Findings, ByParty, ByEntry, ByRule, ByDay, Decisions, Audit, History, Parties, PartyRows, Rescreens, Seals, Accounts, ApiKeys];
}
