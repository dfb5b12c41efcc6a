using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>The words of a query and a listed name that have no mate. A single letter may stand for a word that begins with it, so it excuses one that contains it.</summary>
internal struct ApartWords
{
    private int _givenInitials, _listedInitials;
    private uint _givenInitialLetters, _listedInitialLetters;

    /// <summary>Words of the query that have a mate, as bits.</summary>
    public ulong Seen;

    /// <summary>Letters of the query's words without a mate as a score counts them.</summary>
    public double Around;

    /// <summary>Nothing yet, beside a query with so many single letters.</summary>
    public static ApartWords Beside(int initials, uint initialLetters) => new() { _givenInitials = initials, _givenInitialLetters = initialLetters };

    /// <summary>Adds a listed word.</summary>
    public void AddListed(in BoundWord word, ref ScoreSums sums)
    {
        // Legal forms translate each other without a key.
        if (word.Role == TokenRole.Legal) return;
        if (word.Role == TokenRole.Initial)
        {
            _listedInitials++;
            _listedInitialLetters |= word.Letters;
        }
        else if (MayHaveInitial(word.Role) && _givenInitials > 0 && (word.Letters & _givenInitialLetters) != 0)
        {
            _givenInitials--;
        }
        else
        {
            sums.AddUnmatchedListed(word.Role, word.Weight, word.Written);
        }
    }

    /// <summary>Adds the words of the query once all listed words are there.</summary>
    public void Finish(QueryWords query, ref ScoreSums sums)
    {
        Around = sums.LettersApart;
        var excused = query.Initials - _givenInitials;
        foreach (var i in query.Without(Seen))
        {
            ref readonly var word = ref query[i];
            if (word.Role == TokenRole.Legal || (word.Role == TokenRole.Initial && excused-- > 0)) continue;
            if (MayHaveInitial(word.Role) && _listedInitials > 0 && (word.Letters & _listedInitialLetters) != 0) _listedInitials--;
            else sums.AddUnmatchedGiven(word);
        }

        Around = sums.LettersApart - Around;
        for (; _listedInitials > 0; _listedInitials--) sums.AddUnmatchedListed(TokenRole.Initial, 0, 1);
    }

    /// <summary>Roles of words that a single letter may stand for: "Abdul", "Abu" and titles before a name have theirs.</summary>
    private static bool MayHaveInitial(TokenRole role) => role is TokenRole.Core or TokenRole.Particle or TokenRole.Title;
}
