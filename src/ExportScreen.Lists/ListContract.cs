using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Lists.Refreshing.Fetching;

namespace ExportScreen.Lists;

/// <summary>What a feed promises, as data (<c>list.json</c> in the feed's folder). Immutable and thread-safe.</summary>
/// <remarks>Generated deserialisation sets an absent init-only member to null or 0, past its initialiser; hence the defaults in the setters.</remarks>
public sealed record ListContract
{
    /// <summary>A tenth: OFAC's Syria de-listing of 2025, the largest of late, took 3 in 100.</summary>
    private const double DefaultMaxFall = 0.1;

    /// <summary>Feed id; equals <see cref="IListFeed.Id"/>.</summary>
    public required string Feed { get; init; }

    /// <summary>Title for people.</summary>
    public required string Title { get; init; }

    /// <summary>Publisher's name.</summary>
    public required string Publisher { get; init; }

    /// <summary>Where it is published, or null when it comes by hand.</summary>
    public string? Url { get; init; }

    /// <summary>Files of the set by their usual names, for those that come in several; the first is the main one.</summary>
    public IReadOnlyList<string> Files { get; init => field = value ?? []; } = [];

    /// <summary>Files of the set that may be missing.</summary>
    public IReadOnlyList<string> OptionalFiles { get; init => field = value ?? []; } = [];

    /// <summary>Legal lists it supplies.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>Rank among feeds of the same list: the lowest present one is current (OFAC Enhanced 1, SDN.XML 2, CSV 3, CSL 4).</summary>
    public int Rank { get; init => field = value > 0 ? value : 1; } = 1;

    /// <summary>Fewest entries of a complete edition; fewer is refused unless accepted as partial.</summary>
    public required int MinEntries { get; init; }

    /// <summary>Most entries expected; more is a warning.</summary>
    public required int MaxEntries { get; init; }

    /// <summary>Columns whose emptiness over the whole edition marks it as partial (by field name of the entry: <c>identifiers</c>, <c>addresses</c>, …): lowest share of entries that have it.</summary>
    public IReadOnlyDictionary<string, double> FillRates { get; init => field = value ?? new Dictionary<string, double>(); } = new Dictionary<string, double>();

    /// <summary>Largest share of the entries, and of the aliases, of each legal list that may go from one edition to the next; a greater fall refuses the edition. 1 lets any fall pass.</summary>
    public double MaxFall { get; init => field = value > 0 ? value : DefaultMaxFall; } = DefaultMaxFall;

    /// <summary>Names that every edition has: a refresh whose snapshot does not find them is refused.</summary>
    public IReadOnlyList<Canary> Canaries { get; init => field = value ?? []; } = [];

    /// <summary>Age in hours after which the list counts as stale.</summary>
    public int PromisedAgeHours { get; init => field = value > 0 ? value : 24; } = 24;

    /// <summary>Where it is fetched; null when it comes by hand alone.</summary>
    public ListSource? Source { get; init; }

    /// <summary>How often the publisher changes it, in words.</summary>
    public string? Cadence { get; init; }

    /// <summary>Licence of the data, in words.</summary>
    public string? Licence { get; init; }

    /// <summary>Reads the embedded <c>list.json</c> beside a feed's class.</summary>
    /// <param name="feed">The feed's type; its namespace is the folder.</param>
    public static ListContract Of(Type feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var name = $"{feed.Namespace}.{feed.Name}.json";
        using var stream = feed.Assembly.GetManifestResourceStream(name)
            ?? feed.Assembly.GetManifestResourceStream($"{feed.Namespace}.list.json")
            ?? throw new InvalidOperationException($"No embedded contract {name}.");
        return JsonSerializer.Deserialize(stream, ListContractJson.Default.ListContract)
            ?? throw new InvalidOperationException($"The contract {name} is empty.");
    }
}

/// <summary>A name that stands on a list for good.</summary>
/// <param name="List">Legal list.</param>
/// <param name="Name">The name, as a consignment would write it.</param>
public sealed record Canary(string List, string Name);

/// <summary>Source-generated JSON for <see cref="ListContract"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(ListContract))]
internal sealed partial class ListContractJson : JsonSerializerContext;
