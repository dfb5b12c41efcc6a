using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Consignments;

/// <summary>Where a consignment goes. Immutable and thread-safe.</summary>
public sealed record Route
{
    /// <summary>No route information.</summary>
    public static Route Empty { get; } = new();

    /// <summary>Country of dispatch or export, or none.</summary>
    public CountryCode Dispatch { get; init; }

    /// <summary>Country of destination, or none.</summary>
    public CountryCode Destination { get; init; }

    /// <summary>A country whose part in the route the source does not say (a column named only "country"), or none.</summary>
    public CountryCode Unspecified { get; init; }

    /// <summary>Country texts that could not be read, with their column; rules report them.</summary>
    public IReadOnlyList<string> UnreadCountries { get; init; } = [];

    /// <summary>Ports and places, in travelling order where known.</summary>
    public IReadOnlyList<PortCall> Ports { get; init; } = [];

    /// <summary>The vessel, or null.</summary>
    public Vessel? Vessel { get; init; }

    /// <summary>Mode of transport as given, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Voyage or flight number as given, or null.</summary>
    public string? Voyage { get; init; }
}

/// <summary>What a place is in a route.</summary>
public enum PortCallKind
{
    /// <summary>Where the carrier takes the goods over.</summary>
    Receipt,

    /// <summary>Port, airport or station of loading.</summary>
    Loading,

    /// <summary>Transhipment or border crossing.</summary>
    Transit,

    /// <summary>Port, airport or station of discharge.</summary>
    Discharge,

    /// <summary>Final delivery.</summary>
    Delivery,
}

/// <summary>A place on the way.</summary>
/// <param name="Kind">Its part in the route.</param>
/// <param name="Text">As given.</param>
/// <param name="UnLocode">Five-character UN/LOCODE when the text is or holds one, else null.</param>
/// <param name="Country">Its country when known.</param>
public sealed record PortCall(PortCallKind Kind, string Text, string? UnLocode = null, CountryCode Country = default);

/// <summary>The ship, aircraft or vehicle.</summary>
/// <param name="Name">Name as given, or null.</param>
/// <param name="Imo">IMO number with its check digit state, or null.</param>
/// <param name="Flag">Flag country, or none.</param>
public sealed record Vessel(string? Name, Identifier? Imo = null, CountryCode Flag = default);
