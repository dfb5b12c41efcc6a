using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Scoring;

/// <summary>Scores two names that are the same but for slips of the pen, read as letters and not as words. Pure.</summary>
internal static class Slip
{
    /// <summary>Score of names that differ in nothing but where their words are parted.</summary>
    private const double PartedOtherwise = 0.96;

    /// <summary>Score of names of the same words in another order, a phrase of a legal form or of a trade torn apart.</summary>
    private const double OtherOrder = 0.95;

    /// <summary>What the share of letters that differ takes, so that slips in long names come first. House.</summary>
    private const double ApartCost = 0.1;

    /// <summary>What a cut takes, and what the share that is missing takes beside. House.</summary>
    private const double CutCost = 0.02, MissingCost = 0.2;

    /// <summary>Share of a name that may be missing at its end.</summary>
    private const double MostMissing = 0.4;

    /// <summary>The score, 0 where the names are farther apart than slips are.</summary>
    public static double Score(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        var apart = Writing.Apart(given, listed, out var slips);
        if (apart >= 1) return Writing.SameLetters(given, listed) ? OtherOrder : Cut(given, listed, settings);
        if (slips == 0) return PartedOtherwise;
        if (HasWholeWord(given.Tokens, scratch.LeftPair, slips) || HasWholeWord(listed.Tokens, scratch.RightPair, slips)) return 0;
        if (HasOtherPlace(given, listed, scratch) || HasOtherSyllables(given, listed, scratch)) return 0;
        var score = settings.OneSlip - ((slips - 1) * settings.FurtherSlip) - (apart * ApartCost);
        return IsMeant(given, listed, scratch) ? score - settings.MeantSlip : score;
    }

    /// <summary>A name that a field's end cut off inside a word, with most of it there.</summary>
    private static double Cut(in NameView given, in NameView listed, MatchSettings settings)
    {
        ref readonly var last = ref given.Tokens[^1];
        var missing = Writing.Missing(given, listed);
        if (missing > MostMissing || (Distinction.IsInTable(last) && missing > MostMissing / 4)) return 0;
        return settings.OneSlip - CutCost - (missing * MissingCost);
    }

    /// <summary>Whether what differs is a short word of its own (FY, A): a word that one side lacks is no slip.</summary>
    private static bool HasWholeWord(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<int> pairs, int slips)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (pairs[i] < 0 && tokens[i].TextLength <= slips && tokens[i].Role is TokenRole.Core or TokenRole.Number or TokenRole.Initial) return true;
        return false;
    }

    /// <summary>Whether words that differ are known, or too short to tell, on both sides: then both may be meant as they are.</summary>
    private static bool IsMeant(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        for (var i = 0; i < given.Tokens.Length; i++)
        {
            ref readonly var token = ref given.Tokens[i];
            if (!Distinction.IsKnown(token)) continue;
            var p = scratch.LeftPair[i];
            if (p < 0)
            {
                if (HasKnownUnmatched(listed, scratch)) return true;
                continue;
            }

            ref readonly var pair = ref scratch.Pairs[p];
            if (pair.Value < 1 && pair.LeftCount == 1 && pair.RightCount == 1 && Distinction.IsKnown(listed.Tokens[pair.Right])) return true;
        }

        return false;
    }

    private static bool HasOtherPlace(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        for (var i = 0; i < given.Tokens.Length; i++)
        {
            if (scratch.LeftPair[i] >= 0) continue;
            for (var j = 0; j < listed.Tokens.Length; j++)
                if (scratch.RightPair[j] < 0 && WordSimilarity.AreOtherPlaces(given.Tokens[i], listed.Tokens[j])) return true;
        }

        return false;
    }

    /// <summary>Whether a Han word stands where the other name has other syllables: characters have no slips of the pen.</summary>
    private static bool HasOtherSyllables(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        for (var i = 0; i < given.Tokens.Length; i++)
        {
            ref readonly var a = ref given.Tokens[i];
            var p = scratch.LeftPair[i];
            for (var j = 0; j < listed.Tokens.Length; j++)
            {
                ref readonly var b = ref listed.Tokens[j];
                var isApart = p < 0 ? scratch.RightPair[j] < 0 : scratch.Pairs[p].Right == j && scratch.Pairs[p].Value <= WordSimilarity.OtherSyllables;
                if (isApart && (a.Script == Script.Han) != (b.Script == Script.Han) && a.Syllables != 0 && b.Syllables != 0) return true;
            }
        }

        return false;
    }

    private static bool HasKnownUnmatched(in NameView listed, AlignmentScratch scratch)
    {
        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0 && Distinction.IsKnown(listed.Tokens[j])) return true;
        return false;
    }
}
