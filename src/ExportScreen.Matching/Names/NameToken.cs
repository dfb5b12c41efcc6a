using System.Runtime.InteropServices;
using ExportScreen.Matching.Scripts;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Names;

/// <summary>What a word does in a name. The numbers are stored in indexes.</summary>
internal enum TokenRole : byte
{
    /// <summary>It tells the bearer from others.</summary>
    Core = 0,

    /// <summary>A generic trade word: technology, group, plant.</summary>
    Generic = 1,

    /// <summary>A legal form.</summary>
    Legal = 2,

    /// <summary>A title, rank or honorific.</summary>
    Title = 3,

    /// <summary>A name particle: al, bin, van.</summary>
    Particle = 4,

    /// <summary>A link word: of, and, the.</summary>
    Link = 5,

    /// <summary>A number or ordinal.</summary>
    Number = 6,

    /// <summary>A single letter.</summary>
    Initial = 7,
}

/// <summary>A word of a name, as a blittable record over a pool of characters; stored in indexes as it is.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct NameToken
{
    /// <summary>Start of the Latin letters in the pool.</summary>
    public int Text;

    /// <summary>Start of the sound key in the pool.</summary>
    public int Sound;

    /// <summary>Start of the word in its own script in the pool.</summary>
    public int Native;

    /// <summary>Bit per Latin letter that occurs; digits share one bit.</summary>
    public uint Letters;

    /// <summary>Meaning of the word in <see cref="Words.WordTable"/>, or 0.</summary>
    public ushort Meaning;

    /// <summary>Information in eighths of a bit, after the role is taken into account.</summary>
    public byte Weight;

    /// <summary>Information of the letters alone in eighths of a bit.</summary>
    public byte Rarity;

    public byte TextLength;
    public byte SoundLength;
    public byte NativeLength;
    public TokenRole Role;
    public Script Script;

    /// <summary>1 when no vowels are written in the script.</summary>
    public byte Unvowelled;

    /// <summary>Hash of the Chinese syllables the letters can be cut into, or 0: words with different hashes are not one word in two romanisations.</summary>
    public ushort Syllables;

    /// <summary>Bit per sound that occurs, in the order of <see cref="Scoring.LetterSet"/>.</summary>
    public uint Sounds;
}

/// <summary>A read-only view of a name that was taken apart, over a form or an index.</summary>
internal readonly ref struct NameView(ReadOnlySpan<char> pool, ReadOnlySpan<NameToken> tokens, EntryKind kind, bool fillsField = false)
{
    /// <summary>Whether the text is as long as fields of messages are, so that it may have been cut there; false for listed names of an index.</summary>
    public readonly bool FillsField = fillsField;

    public readonly ReadOnlySpan<char> Pool = pool;
    public readonly ReadOnlySpan<NameToken> Tokens = tokens;
    public readonly EntryKind Kind = kind;

    public bool Person => Kind == EntryKind.Person;

    public ReadOnlySpan<char> Text(in NameToken token) => Pool.Slice(token.Text, token.TextLength);

    public ReadOnlySpan<char> Sound(in NameToken token) => Pool.Slice(token.Sound, token.SoundLength);

    public ReadOnlySpan<char> Native(in NameToken token) => Pool.Slice(token.Native, token.NativeLength);
}
