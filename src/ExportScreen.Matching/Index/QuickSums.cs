using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>The little of a score's sums that rules out most candidates. Information is in bits.</summary>
internal struct QuickSums
{
    private bool _isInexact, _givenLacksTrade, _listedLacksTrade;

    /// <summary>What the words that were found prove.</summary>
    public float Proof;

    /// <summary>Letters of all words as a score counts them, those that differ, and of these those of words that were found.</summary>
    public float Letters, LettersApart, Inexact;

    /// <summary>Core words, numbers and single letters that one side lacks, and the information and the letters of the heaviest and the longest.</summary>
    public int GivenWords, ListedWords;
    public float GivenHeaviest, ListedHeaviest;
    public int GivenLongest, ListedLongest;

    /// <summary>Single letters of the listed name.</summary>
    public int Initials;

    /// <summary>Latin letters of the listed name, of words without a mate, and their sets.</summary>
    public int Length, GivenLength, ListedLength;
    public uint GivenLetters, ListedLetters;

    /// <summary>Words of the query that have a mate, as bits.</summary>
    public ulong Seen;

    /// <summary>Whether all words of substance agree in full, or all but trade words of one side.</summary>
    public readonly bool IsEqual => GivenWords == 0 && ListedWords == 0 && !_isInexact && !(_givenLacksTrade && _listedLacksTrade);

    /// <summary>Adds a listed word that was found.</summary>
    public void Add(in FoundWord found)
    {
        Proof += found.Proof;
        Letters += found.Letters;
        LettersApart += found.LettersApart;
        Inexact += found.LettersApart;
        Length += found.Length;
        Seen |= found.Words;
        _isInexact |= found.Apart > ScoreBound.EqualWord;
    }

    /// <summary>Adds a listed word that was not found.</summary>
    public void AddListed(in BoundWord word)
    {
        Length += word.Length;
        ListedLength += word.Length;
        ListedLetters |= word.Letters;
        var letters = (float)(word.Written * ScoreSums.LettersShare(word.Role));
        Letters += letters;
        if (word.Role != TokenRole.Legal) LettersApart += letters;
        if (word.Role == TokenRole.Initial) Initials++;
        _listedLacksTrade |= word.Role == TokenRole.Generic;
        if (!IsCore(word.Role)) return;
        ListedWords++;
        ListedHeaviest = Math.Max(ListedHeaviest, word.Weight / 8f);
        ListedLongest = Math.Max(ListedLongest, word.Written);
    }

    /// <summary>Adds the words of the query that have no mate, once all listed words are there.</summary>
    public void Finish(QueryWords query)
    {
        foreach (var i in query.Without(Seen))
        {
            ref readonly var word = ref query.BoundAt(i);
            GivenLength += word.Length;
            GivenLetters |= word.Letters;
            var letters = (float)(word.Written * ScoreSums.LettersShare(word.Role));
            Letters += letters;
            if (word.Role != TokenRole.Legal) LettersApart += letters;
            _givenLacksTrade |= word.Role == TokenRole.Generic;
            if (!IsCore(word.Role)) continue;
            GivenWords++;
            GivenHeaviest = Math.Max(GivenHeaviest, word.Weight / 8f);
            GivenLongest = Math.Max(GivenLongest, word.Written);
        }
    }

    private static bool IsCore(TokenRole role) => role is TokenRole.Core or TokenRole.Number or TokenRole.Initial;
}
