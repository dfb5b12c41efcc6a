using ExportScreen.Matching.Names;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

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

    /// <summary>Bits that several words of a core must carry to stand for the whole name. House.</summary>
    private const double ShortNameBits = 18;

    /// <summary>What legal forms of two kinds take from equal names, so that they come after all names that nothing speaks against. House.</summary>
    private const double OtherFamily = 0.05;

    /// <summary>Score of names that differ in nothing but abbreviated trade words. House.</summary>
    private const double AbbreviatedScore = 0.94;

    /// <summary>Bits below which trade words, places and legal forms that agree are no name in common. House.</summary>
    private const double LeastEvidence = 10;

    /// <summary>The score, 0 to 1, from the likenesses of the words, which stand in the scratch; the scratch keeps the alignment.</summary>
    public static double Score(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        if (given.Tokens.Length == 0 || listed.Tokens.Length == 0)
        {
            scratch.Begin(given.Tokens.Length, listed.Tokens.Length);
            return 0;
        }

        Alignment.Find(given, listed, settings.WordLine, scratch);
        var sums = Sum(given, listed, settings, scratch);
        var person = given.Person || listed.Person;
        var kinds = Clues.KindsDiffer(given.Kind, listed.Kind);
        var reversed = Descent.IsReversed(given, listed, scratch);
        var equal = IsEqual(sums, person, kinds) && !reversed;
        var score = equal ? Equality(sums) : Probable(sums, settings, person, reversed, kinds);
        if (person)
        {
            if (score > settings.StrongLine - OrderRoom && Distinction.IsCommonPerson(given) && Distinction.IsCommonPerson(listed)) score = Below(settings.StrongLine, score);
            if (!equal && sums.GivenWords == 0 && sums.ListedWords >= WordsMore && Distinction.IsFrequentPerson(given, listed, scratch)) score = Below(settings.ReviewLine, score);
        }
        else if (!equal && !sums.Distinctive && (sums.DistinctiveApart || sums.NearlyDistinctive || sums.Evidence < LeastEvidence))
        {
            // Trade words, places and legal forms are shared by strangers; so is a short word but for a letter.
            score = Below(settings.ReviewLine, score);
        }

        if (!equal && sums.NamePairs == 0) score = Below(settings.ReviewLine, score);
        if (!person && !kinds && IsShortName(sums)) score = Math.Max(score, settings.ShortName);
        if (equal || kinds || reversed) return score;
        if (!person && SpelledOut.Score(given, listed) is var spelled && spelled > score)
        {
            SpelledOut.Align(given, listed, spelled, scratch);
            return spelled;
        }

        if (!person && !sums.LegalConflict && SameWords.AreAbbreviated(given, listed, scratch)) score = Math.Max(score, AbbreviatedScore);
        score = Math.Max(score, Slip.Score(given, listed, settings, scratch));
        return given.Tokens.Length > listed.Tokens.Length && !(sums.LegalConflict && !person) && sums.ListedCore == 0 && sums.ListedGeneric == 0 ? Math.Max(score, WholeName.Score(given, listed, scratch)) : score;
    }

    /// <summary>Words that a listed name must have more for a name of very common words to be no more than a part of it. House.</summary>
    private const int WordsMore = 2;

    private static double Below(double line, double score) => Distinction.Press(score, line - OrderRoom, line - Margin);

    /// <summary>
    /// The words agree. Not where a company's legal form stands against a ship's or a person's name, nor where all that agrees are trade words under another
    /// legal form.
    /// </summary>
    private static bool IsEqual(in ScoreSums sums, bool person, bool kinds) =>
        sums.Equal && !(kinds && sums.LegalDiffers) && !(!person && sums.LegalConflict && !sums.Distinctive);

    /// <summary>The core of both names is the same, and rare; only trade words and legal forms differ: HUAWEI for HUAWEI TECHNOLOGIES CO., LTD.</summary>
    private static bool IsShortName(in ScoreSums sums) =>
        (sums.RareExact || sums.SharesPhrase || (sums.ExactWords > 1 && sums.Evidence >= ShortNameBits)) && sums.WorstWord < 0.035 && sums.GivenCore == 0 && sums.ListedCore == 0 && !sums.LegalConflict && Math.Min(sums.GivenGeneric, sums.ListedGeneric) == 0;

    /// <summary>The probability from the clues, strictly below full equality.</summary>
    private static double Probable(in ScoreSums sums, MatchSettings settings, bool person, bool reversed, bool kinds)
    {
        Span<double> clues = stackalloc double[Clues.Count];
        Clues.Write(sums, settings, person, reversed, kinds, clues);
        return settings.InexactCeiling / (1 + Math.Exp(-Clues.Odds(clues, person ? settings.Person : settings.Other)));
    }

    /// <summary>All words agree; what differs is legal form, order, script: small marks that order equal names.</summary>
    private static double Equality(in ScoreSums sums)
    {
        var score = 0.972 + (0.028 * (1 - Math.Exp(-sums.Bits / 40)));
        // A foundation and a company of one name are two parties as a rule.
        if (sums.LegalConflict) score -= OtherFamily;
        else if (sums.LegalDiffers) score -= 0.002;
        if (sums.Inversions > 0) score -= 0.002;
        if (sums.Transliterated) score -= 0.002;
        if (sums.Joined) score -= 0.008;
        return score;
    }

    internal static ScoreSums Sum(in NameView given, in NameView listed, MatchSettings settings, AlignmentScratch scratch)
    {
        var sums = new ScoreSums { Equal = true };
        int first = int.MaxValue, last = -1, before = -1, matched = 0;
        for (var i = 0; i < given.Tokens.Length;)
        {
            var p = scratch.LeftPair[i];
            if (p < 0)
            {
                if (!IsAcronym(given, i, listed)) sums.AddUnmatchedGiven(given.Tokens[i]);
                i++;
                continue;
            }

            ref readonly var pair = ref scratch.Pairs[p];
            if (IsStrayInitial(given, listed, pair, scratch))
            {
                sums.AddUnmatchedGiven(given.Tokens[i]);
                sums.AddUnmatchedListed(listed.Tokens[pair.Right]);
                i++;
                continue;
            }

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
            if (scratch.RightPair[j] < 0 && !IsAcronym(listed, j, given)) sums.AddUnmatchedListed(listed.Tokens[j]);
        for (var i = 0; i < given.Tokens.Length; i++)
            if (scratch.LeftPair[i] < 0 && (i < first || i > last) && !IsAcronym(given, i, listed)) sums.AddAround(given.Tokens[i]);
        sums.FirstApart = BeginsApart(given.Tokens, scratch.LeftPair) != BeginsApart(listed.Tokens, scratch.RightPair);
        sums.Contiguous = sums.Inversions == 0 && matched > 0 && last - first + 1 <= matched + 1 + (matched / 4);
        sums.Finish();
        return sums;
    }

    /// <summary>
    /// An initial that a whole word was taken for while the initial's own side has another whole word that nothing stands for: Rivers is not the R. of
    /// R. Mitchell. A company's letter is no rare word cut short.
    /// </summary>
    private static bool IsStrayInitial(in NameView given, in NameView listed, in WordPair pair, AlignmentScratch scratch)
    {
        if (pair.Relation != TokenRelation.Abbreviated || (given.Tokens[pair.Left].TextLength > 1 && listed.Tokens[pair.Right].TextLength > 1)) return false;
        if (IsNoPerson(given.Kind) || IsNoPerson(listed.Kind)) return !Distinction.IsInTable(given.Tokens[pair.Left]) && !Distinction.IsInTable(listed.Tokens[pair.Right]);
        if (listed.Tokens[pair.Right].TextLength == 1) return HasWholeWord(listed.Tokens, scratch.RightPair) && !HasWholeWord(given.Tokens, scratch.LeftPair);
        return given.Tokens[pair.Left].TextLength == 1 && HasWholeWord(given.Tokens, scratch.LeftPair) && !HasWholeWord(listed.Tokens, scratch.RightPair);
    }

    private static bool IsNoPerson(EntryKind kind) => kind is not (EntryKind.Person or EntryKind.Unknown);

    private static bool HasWholeWord(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<int> pairs)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (pairs[i] < 0 && tokens[i].Role == TokenRole.Core && tokens[i].TextLength > 1) return true;
        return false;
    }

    /// <summary>A name beside its own acronym says nothing new.</summary>
    private static bool IsAcronym(in NameView name, int at, in NameView other) =>
        name.Tokens[at].Role == TokenRole.Core && (Acronym.IsOf(name.Text(name.Tokens[at]), name, at) || Acronym.IsOf(name.Text(name.Tokens[at]), other, -1));

    /// <summary>Whether the first word of substance has no mate.</summary>
    private static bool BeginsApart(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<int> pairs)
    {
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].Role == TokenRole.Core) return pairs[i] < 0;
        return false;
    }
}
