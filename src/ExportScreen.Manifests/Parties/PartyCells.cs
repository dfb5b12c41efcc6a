using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Parties;

/// <summary>The cells of one party, cleaned, as <see cref="PartyReader"/> wants them.</summary>
internal sealed record PartyCells
{
    /// <summary>Its role.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>The source's word for an unknown role.</summary>
    public string? RoleText { get; init; }

    /// <summary>Header the name came from.</summary>
    public string? SourceColumn { get; init; }

    /// <summary>Name cells, lines kept; the first is the name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Address cells in order.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>Country cell.</summary>
    public string? Country { get; init; }

    /// <summary>Contact person.</summary>
    public string? Contact { get; init; }

    /// <summary>Identifier cells with the part of their header (<c>inn</c>, <c>tax</c>, <c>phone</c>).</summary>
    public IReadOnlyList<(string Part, string Text)> Identifiers { get; init; } = [];
}

/// <summary>What the cells of one party gave.</summary>
/// <param name="Parties">The parties, in reading order; none when the cells were empty.</param>
/// <param name="SameAs">The role this party is a copy of (<c>consignee</c>, <c>above</c>), or null.</param>
/// <param name="Lost">A filled name cell whose letters were lost, or null.</param>
internal sealed record PartyReading(IReadOnlyList<Party> Parties, string? SameAs = null, string? Lost = null)
{
    /// <summary>No party.</summary>
    public static PartyReading None { get; } = new([]);
}
