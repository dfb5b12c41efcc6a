using ExportScreen.Matching.Names;
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

    /// <summary>What a cut takes that leaves a known word. House.</summary>
    private const double KnownCutCost = 0.06;

    /// <summary>Words of a person's name from which a known word at its end may be a cut one: given name, patronymic, surname. House.</summary>
    private const int LongPerson = 3;

    /// <summary>Share of a name that may be missing at its end: where a field ended; where the last word is cut.</summary>
    private const double MostMissing = 0.4, MostMissingOfWord = 0.26;

    /// <summary>The score, 0 where the names are farther apart than slips are.</summary>
    public static double Score(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        var apart = Writing.Apart(given, listed, out var slips);
        if (apart >= 1) return Writing.SameLetters(given, listed) ? OtherOrder : Cut(given, listed, settings);
        if (slips == 0) return PartedOtherwise;
        return Math.Max(Slipped(given, listed, slips, apart, settings, scratch), Cut(given, listed, settings));
    }

    private static double Slipped(in NameView given, in NameView listed, int slips, double apart, MatchSettings settings, AlignmentScratch scratch)
    {
        if (HasWholeWord(given.Tokens, scratch.LeftPair, slips) || HasWholeWord(listed.Tokens, scratch.RightPair, slips)) return 0;
        if (HasOtherPlace(given, listed, scratch)) return 0;
        var score = settings.OneSlip - ((slips - 1) * settings.FurtherSlip) - (apart * ApartCost);
        return IsMeant(given, listed, scratch) ? score - settings.MeantSlip : score;
    }

    /// <summary>
    /// A name that a field's end cut off, with most of it there: inside a word that nobody knows, or a known word of a company's name with hardly anything missing, or
    /// anywhere where the text is as long as fields are. Another short name of a person (Ivan, Ivanov) is no cut one.
    /// </summary>
    private static double Cut(in NameView given, in NameView listed, MatchSettings settings)
    {
        var missing = Writing.Missing(given, listed);
        if (missing > MostMissing) return 0;
        ref readonly var last = ref given.Tokens[^1];
        var score = settings.OneSlip - CutCost - (missing * MissingCost);
        if (given.FillsField) return score;
        if (missing > MostMissingOfWord) return 0;
        if (!Distinction.IsInTable(last)) return score;
        return missing > MostMissing / 4 || (given.Person && given.Tokens.Length < LongPerson) ? 0 : score - KnownCutCost;
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

    private static bool HasKnownUnmatched(in NameView listed, AlignmentScratch scratch)
    {
        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0 && Distinction.IsKnown(listed.Tokens[j])) return true;
        return false;
    }
}
