using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Own;

/// <summary>A text of an own list with its place: a cell, or a JSON member.</summary>
internal readonly record struct OwnText(string Value, SourcePosition Position);

/// <summary>A name before it is checked; null parts were not given.</summary>
internal sealed record OwnRawName(OwnText Text, OwnText? Kind = null, OwnText? Strength = null, OwnText? Language = null);

/// <summary>An identifier before it is checked. Without a kind the text begins with it (<c>imo 9187629</c>).</summary>
internal sealed record OwnRawIdentifier(OwnText Value, OwnText? Kind = null, OwnText? Country = null);

/// <summary>An address before it is checked.</summary>
internal sealed record OwnRawAddress(OwnText? Street = null, OwnText? City = null, OwnText? Region = null, OwnText? PostalCode = null, OwnText? Country = null);

/// <summary>An entry before it is checked: single values and lists by field name. Not thread-safe.</summary>
internal sealed class OwnRawEntry(SourcePosition position)
{
    /// <summary>Where it begins.</summary>
    public SourcePosition Position => position;

    /// <summary>Single values by field.</summary>
    public Dictionary<string, OwnText> Single { get; } = new(StringComparer.Ordinal);

    /// <summary>Lists of texts by field.</summary>
    public Dictionary<string, List<OwnText>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in order.</summary>
    public List<OwnRawName> Names { get; } = [];

    /// <summary>Identifiers in order.</summary>
    public List<OwnRawIdentifier> Identifiers { get; } = [];

    /// <summary>Addresses in order.</summary>
    public List<OwnRawAddress> Addresses { get; } = [];
}

/// <summary>The head of an own list before it is checked, with its entries.</summary>
internal sealed class OwnRawList(SourcePosition position)
{
    /// <summary>Where it begins.</summary>
    public SourcePosition Position => position;

    /// <summary>Values of the head by field.</summary>
    public Dictionary<string, OwnText> Head { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries in source order.</summary>
    public List<OwnRawEntry> Entries { get; } = [];

    /// <summary>True when the file says it is the starter list.</summary>
    public bool Starter { get; set; }
}
