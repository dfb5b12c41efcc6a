using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Consignments;

/// <summary>A party of a consignment, as the manifest gives it. Immutable and thread-safe.</summary>
public sealed record Party
{
    /// <summary>What it does here.</summary>
    public required PartyRole Role { get; init; }

    /// <summary>The source's own word for the role when <see cref="Role"/> is <see cref="PartyRole.Other"/>; <see cref="Ownership.OwnersFile.RoleText"/> for an owner whom only the customer's file names; else null.</summary>
    public string? RoleText { get; init; }

    /// <summary>The name as given, trimmed, white space collapsed. Empty when only an address or a code was given.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Further readings of the same name: the name in a second column or script, the part before a glued address, the whole
    /// cell when <see cref="Name"/> was cut out of it. All are screened and count as one party.
    /// </summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The address in one line, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The country, or none.</summary>
    public CountryCode Country { get; init; }

    /// <summary>The country as written when it could not be read as one, else null.</summary>
    public string? CountryText { get; init; }

    /// <summary>Identifiers from own columns or found inside the name or address.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>What it is, when the source says so.</summary>
    public Lists.EntryKind Kind { get; init; }

    /// <summary>Marks of the source text that rules look at.</summary>
    public PartyMarks Marks { get; init; }

    /// <summary>Header or field the name came from; for evidence.</summary>
    public string? SourceColumn { get; init; }
}

/// <summary>What the text of a party said besides its name.</summary>
[Flags]
public enum PartyMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Consigned "to order"; the name, if any, is the order party.</summary>
    ToOrder = 1,

    /// <summary>Reached in care of, by order of or on behalf of another party, which is a party of its own.</summary>
    OnBehalf = 2,

    /// <summary>Copied from another party ("same as consignee").</summary>
    SameAs = 4,

    /// <summary>Given by a code only, without a name.</summary>
    CodeOnly = 8,

    /// <summary>Some word mixes letters of several scripts that look alike.</summary>
    MixedScript = 16,

    /// <summary>Name and address stood in one cell and were cut apart by guess.</summary>
    NameCutFromAddress = 32,
}
