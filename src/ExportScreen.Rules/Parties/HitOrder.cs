using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Parties;

/// <summary>Order of hits: what decides most first; a total order. Thread-safe.</summary>
internal sealed class HitOrder : IComparer<Hit>
{
    public static HitOrder Instance { get; } = new();

    public int Compare(Hit? x, Hit? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byBasis = (y.Basis == HitBasis.Identifier).CompareTo(x.Basis == HitBasis.Identifier);
        if (byBasis != 0) return byBasis;
        var byScore = y.Score.CompareTo(x.Score);
        if (byScore != 0) return byScore;
        var byAgreement = Net(y).CompareTo(Net(x));
        if (byAgreement != 0) return byAgreement;
        return string.CompareOrdinal(x.EntryId, y.EntryId);
    }

    private static int Net(Hit hit) =>
        hit.Attributes.Count(a => a.Agreement == Agreement.Agrees) - hit.Attributes.Count(a => a.Agreement == Agreement.Differs);
}
