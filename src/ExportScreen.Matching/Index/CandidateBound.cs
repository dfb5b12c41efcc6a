using ExportScreen.Matching.Names;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>A cheap upper bound of a candidate's score from the words that were found alike: most candidates end here. Pure.</summary>
internal static class CandidateBound
{
    /// <summary>Room below the line for what the bound does not see (joined words, initials, weights of inexact words).</summary>
    private const double Slack = 0.92;

    /// <summary>Evidence the bound may not have seen, in eighths of a bit: an initial, a particle, half a weight.</summary>
    private const double ProofSlack = 32;

    /// <summary>Information of the query's words of substance, in eighths of a bit.</summary>
    public static int WeightOf(ReadOnlySpan<NameToken> tokens)
    {
        var sum = 0;
        foreach (ref readonly var token in tokens)
            if (Eligible.IsSubstance(token)) sum += token.Weight;
        return sum;
    }

    /// <summary>Whether the candidate may reach the near-miss line.</summary>
    public static bool MayPass(in IndexView index, SearchScratch scratch, int name, int given, MatchSettings settings)
    {
        if (scratch.CandidateIn[name] < 0) return true;
        int start = index.NameWords[name], count = index.NameWords[name + 1] - start;
        double alike = 0, lost = 0, rest = 0, proof = 0;
        foreach (ref readonly var word in index.BoundWords.Slice(start, count))
        {
            if (word.Vocabulary < 0) continue;
            ref readonly var found = ref scratch.Alike[word.Vocabulary];
            if (found.Query == scratch.Query)
            {
                var loss = (1 - found.Value) * settings.InexactCost;
                alike += word.Weight;
                lost += word.Weight * loss;
                proof += word.Weight * (1 - loss) * (word.Role == TokenRole.Generic ? settings.GenericEvidence : 1);
            }
            else
            {
                rest += word.Weight;
            }
        }

        var restGiven = Math.Max(0, given - alike);
        if (rest == 0 && restGiven < 24) return true;
        var conflict = Math.Min(rest, restGiven) * Math.Min(0.8, settings.ConflictCost);
        var omission = Math.Max(0, rest - restGiven) * settings.OmissionCost;
        var shortfall = Math.Max(0, 1 - ((proof + ProofSlack) / (8 * settings.FullEvidenceBits)));
        var evidence = 1 - (settings.ThinEvidenceCost * shortfall * Math.Sqrt(shortfall));
        return (alike - lost) * evidence >= settings.NearMissLine * Slack * (alike + conflict + omission);
    }
}
