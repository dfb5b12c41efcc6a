namespace ExportScreen.Model.Lists;

/// <summary>What a listed party, or a party of a manifest, is. The numbers are stored in snapshots.</summary>
public enum EntryKind : byte
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>A natural person.</summary>
    Person = 1,

    /// <summary>A company, body or organisation.</summary>
    Company = 2,

    /// <summary>A ship.</summary>
    Vessel = 3,

    /// <summary>An aircraft.</summary>
    Aircraft = 4,
}
