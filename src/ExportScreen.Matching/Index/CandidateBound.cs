using ExportScreen.Matching.Names;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>A cheap upper bound of a candidate's score from the words that were found alike: most candidates end here. Pure.</summary>
internal static class CandidateBound
{
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
        return (alike - lost) >= 0.45 * (alike + Math.Min(rest, restGiven) + (0.3 * Math.Max(0, rest - restGiven)));
    }
}
