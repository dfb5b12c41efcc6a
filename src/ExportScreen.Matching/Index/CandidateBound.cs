using ExportScreen.Matching.Names;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Whether a candidate is worth scoring, estimated from the words that were found alike: most candidates end here. An estimate, not a bound: what it loses is
/// measured as candidate recall. Pure.
/// </summary>
internal static class CandidateBound
{
    /// <summary>Share of the information of both names that must agree. House.</summary>
    private const double LeastAgreement = 0.45;

    /// <summary>What a bit that only the listed name has counts beside one that agrees or conflicts. House.</summary>
    private const double OmissionShare = 0.3;

    /// <summary>Information that a query may have beyond a name that is found whole, in eighths of a bit: an initial, a particle. House.</summary>
    private const int Beyond = 24;

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
        double alike = 0, lost = 0, rest = 0;
        foreach (ref readonly var word in index.BoundWords.Slice(start, count))
        {
            if (word.Vocabulary < 0) continue;
            ref readonly var found = ref scratch.Alike[word.Vocabulary];
            if (found.Query == scratch.Query)
            {
                alike += word.Weight;
                lost += word.Weight * (1 - found.Value) * settings.InexactCost;
            }
            else
            {
                rest += word.Weight;
            }
        }

        var restGiven = Math.Max(0, given - alike);
        if (rest == 0 && restGiven < Beyond) return true;
        return alike - lost >= LeastAgreement * (alike + Math.Min(rest, restGiven) + (OmissionShare * Math.Max(0, rest - restGiven)));
    }
}
