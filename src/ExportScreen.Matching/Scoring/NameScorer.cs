using ExportScreen.Matching.Names;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Scoring;

/// <summary>Scores two names that were taken apart. Pure but for the scratch; the one place where a score is made.</summary>
internal static class NameScorer
{
    /// <summary>Compares all words and scores; the scratch keeps the alignment.</summary>
    public static double Compare(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        Alignment.Compare(given, listed, scratch);
        return Score(given, listed, settings, scratch);
    }

    /// <summary>How far below a line a score is held that must not reach it, and the room in which the order of such scores is kept.</summary>
    private const double Margin = 0.001, OrderRoom = 0.02;

    /// <summary>The score, 0 to 1, from the likenesses of the words, which stand in the scratch; the scratch keeps the alignment.</summary>
    public static double Score(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        if (given.Tokens.Length == 0 || listed.Tokens.Length == 0) return 0;
        Alignment.Find(given, listed, settings.WordLine, scratch);
        var sums = Sum(given, listed, settings, scratch);
        var reversed = Descent.IsReversed(given, listed, scratch);
        var score = sums.Equal && !reversed ? Equality(sums) : Inexact(sums, settings, reversed);
        if (given.Person || listed.Person)
            return score > settings.StrongLine - OrderRoom && Distinction.IsCommonPerson(given) && Distinction.IsCommonPerson(listed) ? Below(settings.StrongLine, score) : score;
        // Trade words, places and legal forms are shared by strangers; so is a short word but for a letter.
        return sums.Equal || sums.Distinctive || !(sums.DistinctiveApart || sums.NearlyDistinctive) ? score : Below(settings.ReviewLine, score);
    }

    private static double Below(double line, double score) => Distinction.Press(score, line - OrderRoom, line - Margin);

    private static double Inexact(in ScoreSums sums, MatchSettings settings, bool reversed)
    {
        var cost = Costs(sums, settings);
        var score = sums.Agreement / (sums.Agreement + sums.Loss + cost);
        score *= Evidence(sums, settings);
        if (reversed) score *= settings.ReversedDescentFactor;
        // Strictly below full equality, and in the order of what was inexact.
        return double.IsNaN(score) ? 0 : score * settings.InexactCeiling;
    }

    /// <summary>All words agree; what differs is legal form, order, script: small marks that order equal names.</summary>
    private static double Equality(in ScoreSums sums)
    {
        var score = 0.972 + (0.028 * (1 - Math.Exp(-sums.Bits / 40)));
        if (sums.LegalConflict) score -= 0.004;
        else if (sums.LegalDiffers) score -= 0.002;
        if (sums.Inversions > 0) score -= 0.002;
        if (sums.Transliterated) score -= 0.002;
        if (sums.Joined) score -= 0.008;
        return score;
    }

    private static double Costs(in ScoreSums sums, MatchSettings settings)
    {
        var conflict = Math.Min(sums.GivenCore, sums.ListedCore);
        var generic = Math.Min(sums.GivenGeneric, sums.ListedGeneric);
        var omission = sums.ListedCore - conflict + sums.ListedGeneric - generic + sums.ListedSmall;
        var addition = sums.GivenCore - conflict + sums.GivenGeneric - generic + sums.GivenSmall;
        var additionCost = addition * settings.AdditionCost;
        if (sums.Contiguous && sums.ListedCore == 0 && sums.Agreement >= settings.EmbeddedBits)
            additionCost = Math.Min(additionCost, sums.Agreement * settings.EmbeddedCost / (1 - settings.EmbeddedCost));
        var order = sums.Inversions > 0 ? 0.012 * sums.Agreement : 0;
        return (conflict * settings.ConflictCost) + (generic * 0.8) + (omission * settings.OmissionCost) + additionCost + order + (sums.NumberConflict ? 0.35 * sums.Agreement : 0);
    }

    private static double Evidence(in ScoreSums sums, MatchSettings settings)
    {
        var shortfall = Math.Max(0, 1 - (sums.Evidence / settings.FullEvidenceBits));
        return 1 - (settings.ThinEvidenceCost * shortfall * Math.Sqrt(shortfall));
    }

    private static ScoreSums Sum(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        var sums = new ScoreSums { Equal = true };
        int first = int.MaxValue, last = -1, before = -1, matched = 0;
        for (var i = 0; i < given.Tokens.Length;)
        {
            var p = scratch.LeftPair[i];
            if (p < 0)
            {
                sums.AddUnmatchedGiven(given.Tokens[i]);
                i++;
                continue;
            }

            ref readonly var pair = ref scratch.Pairs[p];
            sums.AddPair(given, listed, pair, settings);
            if (given.Tokens[i].Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number)
            {
                first = Math.Min(first, i);
                last = i + pair.LeftCount - 1;
                matched += pair.LeftCount;
                if (pair.Right < before) sums.Inversions++;
                before = pair.Right;
            }

            i += pair.LeftCount;
        }

        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0) sums.AddUnmatchedListed(listed.Tokens[j]);
        sums.Contiguous = sums.Inversions == 0 && matched > 0 && last - first + 1 <= matched + 1 + (matched / 4);
        sums.Finish();
        return sums;
    }
}
