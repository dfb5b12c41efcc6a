using System.Runtime.InteropServices;
using ExportScreen.Matching.Names;

namespace ExportScreen.Matching.Index;

/// <summary>What the upper bound of a score needs of a word of a listed name, close together; stored in indexes as it is.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct BoundWord(int Vocabulary, ushort Weight, TokenRole Role);

/// <summary>How a vocabulary number fared in the current query.</summary>
internal struct Alike
{
    /// <summary>Query in which the word was last found alike.</summary>
    public int Query;

    /// <summary>How much at best.</summary>
    public float Value;
}
