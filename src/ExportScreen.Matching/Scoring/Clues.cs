using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Scoring;

/// <summary>Reads the clues from what an alignment adds up to. Pure.</summary>
internal static class Clues
{
    /// <summary>Number of clues.</summary>
    public const int Count = (int)Clue.Undistinctive + 1;

    /// <summary>
    /// Share of words around a whole listed name from which more of them tell no more: a page of text is no worse than a line. Less where the name is more
    /// than one rare word. House.
    /// </summary>
    private const double MostAround = 0.6, MostAroundTelling = 0.4;

    /// <summary>How far two spellings of one name are from each other at most, as a rule. House.</summary>
    private const double SpellingsApart = 0.15;

    /// <summary>Bits above <see cref="MatchSettings.EmbeddedBits"/> that are more than one rare word. House.</summary>
    private const double Telling = 4;

    /// <summary>Writes all clues.</summary>
    public static void Write(in ScoreSums sums, MatchSettings settings, bool person, bool reversed, bool kinds, Span<double> clues)
    {
        clues.Clear();
        var matched = sums.Agreement + sums.Loss;
        clues[(int)Clue.Thin] = Math.Max(0, 1 - (sums.Evidence / 48));
        clues[(int)Clue.Thinner] = Math.Max(0, 1 - (sums.Evidence / 24));
        // The whole listed name in one run: what stands before and after it is another matter.
        // One word of a person's name is half of a namesake's, however rare it is.
        var whole = !(person && sums.CorePairs < 2 && sums.NameAround) && sums.Contiguous && sums.ListedCore == 0 && sums.ListedGeneric == 0 && sums.Evidence >= settings.EmbeddedBits;
        var around = whole ? sums.LettersAround : 0;
        var letters = sums.Letters > around ? (sums.LettersApart - around) / (sums.Letters - around) : 1;
        clues[(int)Clue.Letters] = letters;
        clues[(int)Clue.MoreThanSlip] = Math.Min(1, letters * 10);
        clues[(int)Clue.Inexact] = matched > 0 ? sums.Loss / matched : 1;
        clues[(int)Clue.WorstWord] = sums.WorstWord;
        clues[(int)Clue.FarWord] = Math.Max(0, sums.WorstWord - SpellingsApart) * 4;
        var conflict = Math.Min(sums.GivenCore, sums.ListedCore);
        clues[(int)Clue.Conflict] = Share(conflict, matched);
        clues[(int)Clue.ConflictWords] = Math.Min(2, Math.Min(sums.GivenWords, sums.ListedWords));
        clues[(int)Clue.Omission] = Share(sums.ListedCore - conflict, matched);
        clues[(int)Clue.Addition] = Share(sums.GivenCore - conflict - (whole ? sums.CoreAround : 0), matched);
        clues[(int)Clue.Around] = whole ? Math.Min(sums.Evidence >= settings.EmbeddedBits + Telling ? MostAroundTelling : MostAround, Share(sums.CoreAround + sums.GenericAround, matched)) : 0;
        clues[(int)Clue.ThinInexact] = clues[(int)Clue.Thin] * Math.Min(1, sums.WorstWord * 5);
        var part = Share(Math.Max(sums.GivenCore - (whole ? sums.CoreAround : 0), sums.ListedCore), matched);
        clues[(int)Clue.ThinPart] = clues[(int)Clue.Thin] * part;
        clues[(int)Clue.InexactPart] = Math.Min(1, sums.WorstWord * 5) * part;
        var generic = Math.Min(sums.GivenGeneric, sums.ListedGeneric);
        clues[(int)Clue.GenericConflict] = Share(generic, matched);
        clues[(int)Clue.GenericApart] = Share(sums.GivenGeneric + sums.ListedGeneric - (2 * generic) - (whole ? sums.GenericAround : 0), matched);
        clues[(int)Clue.First] = sums.FirstApart && (!person || !whole || sums.CoreAround > 0) ? 1 : 0;
        clues[(int)Clue.Number] = sums.NumberConflict ? 1 : 0;
        clues[(int)Clue.NumberApart] = sums.NumberApart && !(whole && sums.NumberAround) ? 1 : 0;
        clues[(int)Clue.Descent] = reversed ? 1 : 0;
        clues[(int)Clue.Order] = sums.Inversions > 0 ? 1 : 0;
        clues[(int)Clue.Joined] = sums.Joined ? 1 : 0;
        clues[(int)Clue.LegalConflict] = sums.LegalConflict ? 1 : 0;
        clues[(int)Clue.Kind] = kinds ? 1 : 0;
        clues[(int)Clue.Undistinctive] = !person && !sums.Distinctive && (sums.DistinctiveApart || sums.NearlyDistinctive) ? 1 : 0;
    }

    /// <summary>Logarithm of the odds of a match.</summary>
    public static double Odds(ReadOnlySpan<double> clues, ClueWeights weights) =>
        weights.Base
        - (weights.Thin * clues[(int)Clue.Thin])
        - (weights.Thinner * clues[(int)Clue.Thinner])
        - (weights.Letters * clues[(int)Clue.Letters])
        - (weights.MoreThanSlip * clues[(int)Clue.MoreThanSlip])
        - (weights.Inexact * clues[(int)Clue.Inexact])
        - (weights.WorstWord * clues[(int)Clue.WorstWord])
        - (weights.ThinInexact * clues[(int)Clue.ThinInexact])
        - (weights.ThinPart * clues[(int)Clue.ThinPart])
        - (weights.FarWord * clues[(int)Clue.FarWord])
        - (weights.InexactPart * clues[(int)Clue.InexactPart])
        - (weights.Conflict * clues[(int)Clue.Conflict])
        - (weights.ConflictWords * clues[(int)Clue.ConflictWords])
        - (weights.Omission * clues[(int)Clue.Omission])
        - (weights.Addition * clues[(int)Clue.Addition])
        - (weights.Around * clues[(int)Clue.Around])
        - (weights.GenericConflict * clues[(int)Clue.GenericConflict])
        - (weights.GenericApart * clues[(int)Clue.GenericApart])
        - (weights.First * clues[(int)Clue.First])
        - (weights.Number * clues[(int)Clue.Number])
        - (weights.NumberApart * clues[(int)Clue.NumberApart])
        - (weights.Descent * clues[(int)Clue.Descent])
        - (weights.Order * clues[(int)Clue.Order])
        - (weights.Joined * clues[(int)Clue.Joined])
        - (weights.LegalConflict * clues[(int)Clue.LegalConflict])
        - (weights.Kind * clues[(int)Clue.Kind])
        - (weights.Undistinctive * clues[(int)Clue.Undistinctive]);

    /// <summary>Whether both kinds are known and cannot be one party's.</summary>
    public static bool KindsDiffer(EntryKind a, EntryKind b) => a != EntryKind.Unknown && b != EntryKind.Unknown && a != b;

    private static double Share(double apart, double matched) => apart <= 0 ? 0 : apart / (apart + matched);
}
