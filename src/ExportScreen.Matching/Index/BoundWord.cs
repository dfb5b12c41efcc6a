using System.Runtime.InteropServices;
using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>What the bound of a score needs of a word of a listed name, close together; stored in indexes as it is.</summary>
/// <param name="Distinct">Its number among the distinct words.</param>
/// <param name="Letters">The set of its letters (<see cref="Scoring.LetterSet"/>).</param>
/// <param name="Sounds">The set of its sounds.</param>
/// <param name="Weight">Its information in eighths of a bit.</param>
/// <param name="Role">What it does in the name.</param>
/// <param name="Length">Number of its Latin letters.</param>
/// <param name="Written">Number of letters that it counts for in a score.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct BoundWord(int Distinct, uint Letters, uint Sounds, byte Weight, TokenRole Role, byte Length, byte Written)
{
    /// <summary>A word of a listed name under its number among the distinct words.</summary>
    public static BoundWord Of(in NameToken token, int distinct) =>
        new(distinct, token.Letters, token.Sounds, Math.Max((byte)1, token.Weight), token.Role, token.TextLength, (byte)Math.Min(byte.MaxValue, Scoring.ScoreSums.WrittenLength(token)));

    /// <summary>An acronym of the name's other words: it says nothing new, so nothing is missing where it has no mate.</summary>
    public static BoundWord OfAcronym(in NameToken token, int distinct) => Of(token, distinct) with { Role = TokenRole.Link, Weight = 1, Written = 0 };
}
