using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Parties;

/// <summary>An entry proposed for a party, before its attributes are weighed.</summary>
/// <param name="Basis">What matched.</param>
/// <param name="Score">Score of that match, 0 to 1.</param>
/// <param name="Ordinal">Name or address ordinal in the snapshot; -1 for an identifier.</param>
/// <param name="Given">The words of the party.</param>
/// <param name="Identifier">The matched identifier in comparison form, or null.</param>
internal readonly record struct Candidate(HitBasis Basis, double Score, int Ordinal, string Given, string? Identifier)
{
    /// <summary>Identifiers before all else, then the score, then the lower ordinal: a total order, so that the result never depends on the search order.</summary>
    public bool Beats(Candidate other)
    {
        var mine = Basis == HitBasis.Identifier;
        var theirs = other.Basis == HitBasis.Identifier;
        if (mine != theirs) return mine;
        if (mine) return string.CompareOrdinal(Identifier, other.Identifier) < 0;
        var byScore = Score.CompareTo(other.Score);
        if (byScore != 0) return byScore > 0;
        return Basis != other.Basis ? Basis < other.Basis : Ordinal != other.Ordinal ? Ordinal < other.Ordinal : string.CompareOrdinal(Given, other.Given) < 0;
    }
}
