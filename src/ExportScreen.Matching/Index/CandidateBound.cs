using ExportScreen.Matching.Names;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>A cheap upper bound of a candidate's score from the words that were found alike: most candidates end here. Pure.</summary>
internal static class CandidateBound
{
    /// <summary>Room below the line for what the bound does not see (joined words, initials, weights of inexact words).</summary>
    private const double Slack = 0.90;

    /// <summary>Information of the query's words of substance, in eighths of a bit.</summary>
    public static int WeightOf(ReadOnlySpan<NameToken> tokens)
    {
        var sum = 0;
        foreach (ref readonly var token in tokens)
            if (Eligible.IsSubstance(token)) sum += token.Weight;
        return sum;
    }

    /// <summary>Whether the candidate may reach the near-miss line.</summary>
    public static bool MayPass(IndexColumns index, SearchScratch scratch, int name, int given, MatchSettings settings)
    {
        if (scratch.CandidateIn[name] < 0) return true;
        var starts = index.Column<int>(IndexColumn.NameWords);
        var words = index.Column<NameToken>(IndexColumn.Words)[starts[name]..starts[name + 1]];
        var numbers = index.Column<int>(IndexColumn.WordVocabulary)[starts[name]..starts[name + 1]];
        int alike = 0, rest = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (numbers[i] < 0) continue;
            if (scratch.AlikeIn[numbers[i]] == scratch.Query) alike += Math.Max((byte)1, words[i].Weight);
            else rest += words[i].Weight;
        }

        double restGiven = Math.Max(0, given - alike);
        var conflict = Math.Min(rest, restGiven) * Math.Min(0.8, settings.ConflictCost);
        var omission = Math.Max(0, rest - restGiven) * settings.OmissionCost;
        return alike >= settings.NearMissLine * Slack * (alike + conflict + omission);
    }
}
