using ExportScreen.Model.Consignments;

namespace ExportScreen.Model.Ports;

/// <summary>
/// What finished runs shipped to a party: lines of jobs that were finalised before a stamp, only lines whose goods carry a control pointer. The same manifest handed in again counts once.
/// Thread-safe. Outages are exceptions of kind <see cref="IOException"/>.
/// </summary>
public interface IHistory
{
    /// <summary>The stamp of all jobs finalised by now: "none", or the number of the last one.</summary>
    ValueTask<string> StampAsync(string tenant, CancellationToken cancel);

    /// <summary>The first day of which the history knows up to a stamp: the earliest shipment date, or the day a job ended that had none; null without any job.</summary>
    /// <exception cref="FormatException">Not a stamp.</exception>
    ValueTask<DateOnly?> SinceAsync(string tenant, string stamp, CancellationToken cancel);

    /// <summary>The lines of a party in jobs up to a stamp, in an order that is always the same.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="partyKey">The party (CONTRACTS.md, Ids).</param>
    /// <param name="stamp">As of when.</param>
    /// <param name="exceptManifest">SHA-256 of the manifest that asks, so that it does not meet itself; null for none.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="FormatException">Not a stamp.</exception>
    IAsyncEnumerable<HistoryLine> ReadAsync(string tenant, string partyKey, string stamp, string? exceptManifest, CancellationToken cancel);
}

/// <summary>A line of goods that went, or was to go, to a party. Immutable.</summary>
public sealed record HistoryLine
{
    /// <summary>The job it stood in; set when it is read.</summary>
    public string JobId { get; init; } = "";

    /// <summary>Party key.</summary>
    public required string PartyKey { get; init; }

    /// <summary>Role of the party.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>Number of the (first) row among the data rows of its manifest.</summary>
    public required int Row { get; init; }

    /// <summary>How many rows it stands for: rows of one party that agree in role, codes, destination, currency, date and shipment are one line with their values added up.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Six digits of HS 2022 each.</summary>
    public IReadOnlyList<string> Hs6 { get; init; } = [];

    /// <summary>Ids of the tables that the pointers name; never empty.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Destination country code or text, or null.</summary>
    public string? Destination { get; init; }

    /// <summary>Value as given, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Its currency (ISO 4217), or null.</summary>
    public string? Currency { get; init; }

    /// <summary>Shipment date, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Mark of the shipment (bill) it belongs to, 16 lower-case hex characters; null when the manifest gives none, and in lines of earlier versions.</summary>
    public string? Shipment { get; init; }

    /// <summary>For a line that is kept under an address (<see cref="PartyKey"/> is then the key of the address): the key of the party that has it; null for a line of a party.</summary>
    public string? Member { get; init; }
}
