using System.Runtime.InteropServices;
using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>What the upper bound of a score needs of a word of a listed name, close together; stored in indexes as it is.</summary>
/// <param name="Distinct">Its number among the distinct words.</param>
/// <param name="Weight">Its information in eighths of a bit.</param>
/// <param name="Role">What it does in the name.</param>
/// <param name="IsPosted">1 when names are found by it.</param>
/// <param name="Length">Number of letters; 0 where letters alone do not show that it is unlike another word (<see cref="Eligible.IsPlain"/>).</param>
/// <param name="Letters">The set of its letters (<see cref="Scoring.LetterSet"/>).</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct BoundWord(int Distinct, byte Weight, TokenRole Role, byte IsPosted, byte Length, uint Letters);
