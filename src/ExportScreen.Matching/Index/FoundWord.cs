using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>What a distinct listed word and the query's word that it agrees with best add to a score. Information is in bits.</summary>
internal record struct FoundWord
{
    /// <summary>What each of the two words can prove (<see cref="Eligible.ProofOf"/>).</summary>
    public float GivenProof, ListedProof;

    /// <summary>What the agreement proves.</summary>
    public float Proof;

    /// <summary>Information that agrees, and what is lost because it agrees inexactly.</summary>
    public float Agreement, Loss;

    /// <summary>Letters of both words, and those that differ.</summary>
    public float Letters, LettersApart;

    /// <summary>How far the two are from equality, where both are core words.</summary>
    public float Apart;

    /// <summary>Latin letters of the listed word.</summary>
    public int Length;

    /// <summary>Whether the two differ by no more than a slip of the pen.</summary>
    public bool IsSlip;

    /// <summary>All words of the query that are like it, as bits; those behind the first 64 have none.</summary>
    public ulong Words;

    /// <summary>Adds the pair to the sums of a score.</summary>
    public readonly void AddTo(ref ScoreSums sums)
    {
        sums.Evidence += Proof;
        sums.Agreement += Agreement;
        sums.Loss += Loss;
        sums.Letters += Letters;
        sums.LettersApart += LettersApart;
        sums.WorstWord = Math.Max(sums.WorstWord, Apart);
    }
}
