using System.Collections.Frozen;
using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Words;

/// <summary>Classes of words in the word tables.</summary>
internal enum WordClass : byte
{
    Legal,
    Generic,
    Common,
    Title,
    Particle,
    Link,
    Number,
    Given,
    Place,
    Product,
}

/// <summary>One reading of a word.</summary>
/// <param name="Class">What kind of word it is.</param>
/// <param name="Meaning">A number of the tables' rows, stable within one version of them; 0 for none.</param>
/// <param name="Script">The script of the spelling that gave the reading.</param>
internal readonly record struct WordReading(WordClass Class, ushort Meaning, Script Script);

/// <summary>What is known of a meaning.</summary>
/// <param name="Canonical">Its name in the tables, as one Latin word.</param>
/// <param name="Family">What kind of legal form it is, if one.</param>
/// <param name="Leads">Whether a legal form stands before names too (OOO, PT).</param>
/// <param name="IsPlace">Whether it is a place.</param>
internal readonly record struct Meaning(string Canonical, LegalFamily Family, bool Leads, bool IsPlace);

/// <summary>Words that are more than letters: legal forms, trade words, titles, particles, given names, places. Loaded once; thread-safe.</summary>
internal static class WordTable
{
    /// <summary>Letters from which a legal form of one word is recognised with a letter wrong.</summary>
    public const int LongLegalWord = 7;

    private static readonly Lazy<WordTables> Loaded = new(WordTables.Load);

    /// <summary>Most words in a phrase that begins with this word; 0 when none does.</summary>
    public static int LongestPhrase(ReadOnlySpan<char> first) =>
        Loaded.Value.Firsts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var length) ? length : 0;

    /// <summary>The readings of a phrase (romanised words with single blanks), or none.</summary>
    public static WordReading[] Find(ReadOnlySpan<char> phrase) =>
        Loaded.Value.Phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var readings) ? readings : [];

    /// <summary>The canonical word of a meaning.</summary>
    public static string Canonical(ushort meaning) => Loaded.Value.Meanings[meaning].Canonical;

    /// <summary>Whether a meaning is a place.</summary>
    public static bool IsPlace(ushort meaning) => Loaded.Value.Meanings[meaning].IsPlace;

    /// <summary>What kind of legal form a meaning is; <see cref="LegalFamily.None"/> where it is none.</summary>
    public static LegalFamily FamilyOf(ushort meaning) => Loaded.Value.Meanings[meaning].Family;

    /// <summary>Whether a legal form stands before names too (OOO, PT), not only behind them (AG).</summary>
    public static bool Leads(ushort meaning) => Loaded.Value.Meanings[meaning].Leads;

    /// <summary>The meaning of "servant of" (Abd, Abdul).</summary>
    public static ushort Servant => Loaded.Value.Servant;

    /// <summary>Whether a meaning is the mark of a ship before its name (MV, MT).</summary>
    public static bool IsShipMark(ushort meaning) => meaning == Loaded.Value.ShipMark;

    /// <summary>Spellings in Han and Hangul with the meaning's canonical word, for cutting words that are written together.</summary>
    public static FrozenDictionary<string, string> Unspaced => Loaded.Value.Unspaced;

    /// <summary>Words of the long spellings of legal forms, each five letters or more, and long forms of one word.</summary>
    public static FrozenSet<string> LegalWords => Loaded.Value.LegalWords;
}
