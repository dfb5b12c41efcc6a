using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Words;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Scoring;

/// <summary>Scores two names that are the same but for slips of the pen, read as letters and not as words. Pure.</summary>
internal static class Slip
{
    /// <summary>Score of names that differ in nothing but where their words are parted.</summary>
    private const double PartedOtherwise = 0.96;

    /// <summary>Score of names of the same words in another order, a phrase of a legal form or of a trade torn apart.</summary>
    private const double OtherOrder = 0.95;

    /// <summary>Score of two short words that differ by neighbouring letters exchanged; a near miss. House.</summary>
    private const double ShortSwap = 0.72;

    /// <summary>What the share of letters that differ takes, so that slips in long names come first. House.</summary>
    private const double ApartCost = 0.1;

    /// <summary>What a cut takes, and what the share that is missing takes beside. House.</summary>
    private const double CutCost = 0.02, MissingCost = 0.2;

    /// <summary>What a cut takes that leaves a known word. House.</summary>
    private const double KnownCutCost = 0.06;

    /// <summary>Words of a person's name from which a known word at its end may be a cut one: given name, patronymic, surname. House.</summary>
    private const int LongPerson = 3;

    /// <summary>Share of a name that may be missing at its end: where a field ended; where the last word is cut.</summary>
    internal const double MostMissing = 0.4, MostMissingOfWord = 0.26;

    /// <summary>Most slips in a name, and letters of its own per slip beyond the first. House.</summary>
    internal const int MostSlips = 4, LettersPerSlip = 9;

    /// <summary>Fewest letters of its own in which a name can have a slip. House.</summary>
    private const int LeastOwn = 4;

    /// <summary>The score, 0 where the names are farther apart than slips are.</summary>
    public static double Score(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        var most = Most(given, listed, scratch);
        var apart = Writing.Apart(given, listed, most, out var slips);
        if (apart >= 1) return IsTornApart(given, listed) ? OtherOrder : IsSwapped(given, listed) ? ShortSwap : Cut(given, listed, settings);
        bool syllables = IsWrittenInSyllables(given), others = IsWrittenInSyllables(listed);
        if (slips == 0) return syllables && others ? 0 : PartedOtherwise;
        return Math.Max(syllables || others ? 0 : Slipped(given, listed, slips, apart, settings, scratch), Cut(given, listed, settings));
    }

    private static double Slipped(in NameView given, in NameView listed, int slips, double apart, MatchSettings settings, AlignmentScratch scratch)
    {
        if (HasWholeWord(given.Tokens, scratch.LeftPair, slips) || HasWholeWord(listed.Tokens, scratch.RightPair, slips)) return 0;
        if (HasOtherMeaning(given, listed, scratch) || HasOtherSyllables(given, listed, scratch)) return 0;
        var score = settings.OneSlip - ((slips - 1) * settings.FurtherSlip) - (apart * ApartCost);
        return IsMeant(given, listed, scratch) ? score - settings.MeantSlip : score;
    }

    /// <summary>Two names of one short word each that differ by two neighbouring letters exchanged: too short to alert, too alike to pass unseen.</summary>
    internal static bool IsSwapped(in NameView given, in NameView listed)
    {
        if (given.Tokens.Length != 1 || listed.Tokens.Length != 1) return false;
        ReadOnlySpan<char> a = given.Text(given.Tokens[0]), b = listed.Text(listed.Tokens[0]);
        var at = a.CommonPrefixLength(b);
        return a.Length >= LeastOwn && a.Length == b.Length && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a[(at + 2)..].SequenceEqual(b[(at + 2)..]);
    }

    /// <summary>Most slips that names of this length have: trade words and legal forms that both share make no name longer.</summary>
    private static int Most(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        var letters = Math.Min(Own(given.Tokens, scratch.LeftPair, scratch), Own(listed.Tokens, scratch.RightPair, scratch));
        return letters < LeastOwn ? 0 : Math.Min(MostSlips, 1 + (letters / LettersPerSlip));
    }

    /// <summary>Letters of the words that are not shared trade words, legal forms and links.</summary>
    private static int Own(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<int> pairs, AlignmentScratch scratch)
    {
        var letters = 0;
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Role is not (TokenRole.Generic or TokenRole.Legal or TokenRole.Link) || pairs[i] < 0 || scratch.Pairs[pairs[i]].Value < 1) letters += tokens[i].TextLength;
        return letters;
    }

    /// <summary>Han and Hangul are written by the syllable: what differs by a Latin letter is another character there.</summary>
    private static bool IsWrittenInSyllables(in NameView name)
    {
        foreach (ref readonly var token in name.Tokens)
            if (token.Role == TokenRole.Core && token.Script is Script.Han or Script.Hangul) return true;
        return false;
    }

    /// <summary>The same letters, and every word of either name is part of a word of the other, or made of words of the other: not an anagram.</summary>
    private static bool IsTornApart(in NameView given, in NameView listed) =>
        Writing.SameLetters(given, listed) && IsMadeOf(given, listed) && IsMadeOf(listed, given);

    private static bool IsMadeOf(in NameView name, in NameView other)
    {
        foreach (ref readonly var token in name.Tokens)
        {
            var text = name.Text(token);
            var made = 0;
            foreach (ref readonly var part in other.Tokens)
            {
                var letters = other.Text(part);
                if (letters.IndexOf(text) >= 0) made = text.Length;
                else if (text.IndexOf(letters) >= 0) made += letters.Length;
            }

            if (made < text.Length) return false;
        }

        return true;
    }

    /// <summary>
    /// A name that a field's end cut off, with most of it there: inside a word that nobody knows, or a known word of a company's name with hardly anything missing, or
    /// anywhere where the text is as long as fields are. Another short name of a person (Ivan, Ivanov) is no cut one.
    /// </summary>
    private static double Cut(in NameView given, in NameView listed, MatchSettings settings)
    {
        var missing = Writing.Missing(given, listed);
        // Trade words that stand whole are a part of many names (group of companies), not the beginning of this one.
        if (missing > MostMissing || (!given.Person && !Distinction.Any(given.Tokens) && EndsWithWord(given, listed))) return 0;
        ref readonly var last = ref given.Tokens[^1];
        var score = settings.OneSlip - CutCost - (missing * MissingCost);
        if (given.FillsField) return score;
        if (missing > MostMissingOfWord) return 0;
        if (!Distinction.IsInTable(last)) return score;
        return missing > MostMissing / 4 || (given.Person && given.Tokens.Length < LongPerson) ? 0 : score - KnownCutCost;
    }

    /// <summary>Whether the letters of the given name end where a word of the listed name does.</summary>
    private static bool EndsWithWord(in NameView given, in NameView listed)
    {
        var letters = 0;
        foreach (ref readonly var token in given.Tokens) letters += token.TextLength;
        foreach (ref readonly var token in listed.Tokens)
        {
            letters -= token.TextLength;
            if (letters <= 0) break;
        }

        return letters == 0;
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
            var p = scratch.LeftPair[i];
            if (!Distinction.IsKnown(token)) continue;
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

    /// <summary>Whether words with other meanings (south and north, Slovenia and Slovakia) stand against each other: none is a slip for the other.</summary>
    private static bool HasOtherMeaning(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        for (var i = 0; i < given.Tokens.Length; i++)
        {
            ref readonly var token = ref given.Tokens[i];
            if (!HasMeaning(token)) continue;
            var p = scratch.LeftPair[i];
            if (p >= 0 && scratch.Pairs[p] is { LeftCount: 1, RightCount: 1 } pair && HasMeaning(listed.Tokens[pair.Right]) && listed.Tokens[pair.Right].Meaning != token.Meaning) return true;
            for (var j = 0; p < 0 && j < listed.Tokens.Length; j++)
                if (scratch.RightPair[j] < 0 && HasMeaning(listed.Tokens[j]) && listed.Tokens[j].Meaning != token.Meaning) return true;
        }

        return false;
    }

    private static bool HasMeaning(in NameToken token) => token.Meaning != 0 && (token.Role == TokenRole.Generic || WordTable.IsPlace(token.Meaning));

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
