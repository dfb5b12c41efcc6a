using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules.Parties;

/// <summary>
/// When two parties are one for screening: kind, names, address, country and identifiers equal as given, and the name cut out of its cell in the same way, whatever the role. Everything
/// that <see cref="PartyScreener"/> reads and nothing else, so that a reused screening is the very one that would have been computed. Thread-safe.
/// </summary>
public sealed class PartyIdentity : IEqualityComparer<Party>
{
    /// <summary>The one instance.</summary>
    public static PartyIdentity Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Party? x, Party? y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x is null || y is null) return false;
        return x.Name == y.Name && x.Address == y.Address && x.Country == y.Country && x.Kind == y.Kind && Cut(x) == Cut(y)
            && x.Identifiers.SequenceEqual(y.Identifiers) && x.OtherNames.SequenceEqual(y.OtherNames, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int GetHashCode(Party obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var hash = default(HashCode);
        hash.Add(obj.Name, StringComparer.Ordinal);
        hash.Add(obj.Address, StringComparer.Ordinal);
        hash.Add(obj.Country);
        hash.Add(obj.Kind);
        hash.Add(Cut(obj));
        foreach (var name in obj.OtherNames) hash.Add(name, StringComparer.Ordinal);
        foreach (Identifier identifier in obj.Identifiers) hash.Add(identifier);
        return hash.ToHashCode();
    }

    private static bool Cut(Party party) => party.Marks.HasFlag(PartyMarks.NameCutFromAddress);
}
