using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Scores a listed name that stands word for word in a longer given one: in a line of a document, before an address or a country, beside another party, with trade
/// words around it. What stands around says how much the run must carry. Pure; nothing is allocated.
/// </summary>
/// <remarks>
/// House. Whole means whole: words of both sides correspond one to one and in order, without a gap but for links, particles, titles and legal forms. Where words that
/// may belong to a name stand around, the bearer is probably another, and this says nothing.
/// </remarks>
internal static class WholeName
{
    /// <summary>How alike two words of different scripts must be to be the same here; words of one script must be written alike.</summary>
    private const float SameInOtherScript = 0.965f;

    /// <summary>Most words of a run.</summary>
    private const int Longest = 48;

    /// <summary>Bits of a run of several words with nothing but trade words around; in a text; of a person in a text.</summary>
    private const double AmongTradeWords = 14, InText = 11, PersonInText = 15;

    /// <summary>Bits that a run without a word of its own must carry: trade words and places alone.</summary>
    private const double Undistinctive = 14;

    /// <summary>Bits by the rarity table alone, whatever the words mean, that make a run of trade words as good as a name.</summary>
    private const double RareTradeWords = 26;

    /// <summary>Bits of a run that is one long word; of one word beside its legal form.</summary>
    private const double Single = 13.5, SingleWithForm = 12;

    /// <summary>Letters from which a word is seldom one of the dictionary.</summary>
    private const int LongWord = 11;

    /// <summary>Words around a run from which a text is no name of a company, with a number, a place or a word of documents among them and without.</summary>
    private const int WordsOfText = 4, WordsOfLongText = 6;

    /// <summary>The score of a run that carries just enough, what more bits can add, and in what measure.</summary>
    private const double Least = 0.805, Room = 0.115, Measure = 20;

    /// <summary>The score, 0 where the listed name does not stand there whole or too much speaks against it.</summary>
    public static double Score(in NameView given, in NameView listed, AlignmentScratch scratch)
    {
        if (listed.Tokens.Length > Longest || !HasAll(listed, scratch)) return 0;
        Span<int> run = stackalloc int[Longest];
        var count = Substance(listed, run);
        if (count == 0 || !TryFind(given, listed, run[..count], scratch, out var first, out var last)) return 0;
        var around = new Around();
        for (var i = 0; i < given.Tokens.Length; i++)
            if (i < first || i > last) around.Add(given, i, after: i > last);
        return around.Any ? Judge(new Run(listed, run[..count]), around, given.Person || listed.Person, HasItsForm(given, listed, scratch, first, last)) : 0;
    }

    private static double Judge(in Run run, in Around around, bool person, bool itsForm)
    {
        double least;
        if (around.IsText(person)) least = person ? PersonInText : InText;
        else if (around.IsTrade && !person) least = AmongTradeWords;
        else return 0;
        if (run.Words < 2)
        {
            // A word of the dictionary is many a name and stands in many a text; with its legal form beside it, it is a name.
            if (run.Letters < LongWord && !itsForm) return 0;
            least = itsForm ? SingleWithForm : Single;
        }
        else if (run.Letters == 0)
        {
            // Trade words of a rare kind or language (podshipnik, dvigateley) are as good as a name; trading and technology never are.
            least = run.RareBits >= RareTradeWords ? 0 : Undistinctive;
        }

        return run.Bits < least ? 0 : Least + (Room * (1 - Math.Exp(-(run.Bits - least) / Measure)));
    }

    /// <summary>Whether every listed word but legal forms and links has its like.</summary>
    private static bool HasAll(in NameView listed, AlignmentScratch scratch)
    {
        for (var j = 0; j < listed.Tokens.Length; j++)
            if (scratch.RightPair[j] < 0 && !(listed.Tokens[j].Role is TokenRole.Legal || (listed.Tokens[j].Role is TokenRole.Link && listed.Tokens[j].Meaning == 0))) return false;
        return true;
    }

    /// <summary>Whether the listed legal form stands beside the run; every one of several.</summary>
    private static bool HasItsForm(in NameView given, in NameView listed, AlignmentScratch scratch, int first, int last)
    {
        var any = false;
        for (var j = 0; j < listed.Tokens.Length; j++)
        {
            if (listed.Tokens[j].Role != TokenRole.Legal) continue;
            if (scratch.RightPair[j] is var p && p < 0) return false;
            int at = scratch.Pairs[p].Left, end = at + scratch.Pairs[p].LeftCount;
            if (given.Tokens[at].Meaning != listed.Tokens[j].Meaning || end < first || at > last + 1) return false;
            any = true;
        }

        return any;
    }

    private static bool IsSame(in NameToken a, in NameToken b, in Likeness like) => like.Value == 1 || (a.Script != b.Script && like.Value >= SameInOtherScript);

    /// <summary>Places of the words of substance; returns how many.</summary>
    private static int Substance(in NameView name, Span<int> places)
    {
        var count = 0;
        for (var i = 0; i < name.Tokens.Length; i++)
            if (IsSubstance(name.Tokens[i])) places[count++] = i;
        return count;
    }

    private static bool IsSubstance(in NameToken token) => token.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number or TokenRole.Initial;

    /// <summary>Finds the first run of given words that are the listed ones.</summary>
    private static bool TryFind(in NameView given, in NameView listed, ReadOnlySpan<int> words, AlignmentScratch scratch, out int first, out int last)
    {
        ReadOnlySpan<Likeness> table = scratch.Room(given.Tokens.Length, listed.Tokens.Length);
        last = -1;
        for (first = 0; first < given.Tokens.Length; first++)
        {
            if (!IsSubstance(given.Tokens[first]) || !IsSame(given.Tokens[first], listed.Tokens[words[0]], table[(first * listed.Tokens.Length) + words[0]])) continue;
            var found = 1;
            last = first;
            for (var i = first + 1; i < given.Tokens.Length && found < words.Length; i++)
            {
                if (!IsSubstance(given.Tokens[i])) continue;
                if (!IsSame(given.Tokens[i], listed.Tokens[words[found]], table[(i * listed.Tokens.Length) + words[found]])) break;
                last = i;
                found++;
            }

            if (found == words.Length) return true;
        }

        return false;
    }

    /// <summary>What a run carries.</summary>
    private readonly ref struct Run
    {
        public readonly double Bits;

        /// <summary>Bits of the words whatever they mean.</summary>
        public readonly double RareBits;

        /// <summary>Words that are no single letters or numbers.</summary>
        public readonly int Words;

        /// <summary>Letters of the longest that is no trade word, place or number; 0 where all are.</summary>
        public readonly int Letters;

        public Run(in NameView listed, ReadOnlySpan<int> words)
        {
            foreach (var at in words)
            {
                ref readonly var token = ref listed.Tokens[at];
                var place = WordTable.IsPlace(token.Meaning);
                Bits += token.Weight / 8.0 * (place ? 0.5 : 1);
                RareBits += token.Rarity / 8.0 * (place ? 0.5 : 1);
                if (token.TextLength < 2 || token.Role == TokenRole.Number) continue;
                Words++;
                if (token.Role == TokenRole.Core && !place) Letters = Math.Max(Letters, token.TextLength);
            }
        }
    }

    /// <summary>What stands around a run.</summary>
    private struct Around
    {
        private int _words, _telling, _numbers, _addresses, _places, _documents;

        /// <summary>Whether anything but legal forms and links stands there.</summary>
        public readonly bool Any => _words > 0;

        /// <summary>Nothing but trade words, and places behind the name.</summary>
        public readonly bool IsTrade => _telling == 0 && _numbers == 0 && _documents == 0;

        public void Add(in NameView given, int at, bool after)
        {
            ref readonly var token = ref given.Tokens[at];
            if (token.Role == TokenRole.Legal) return;
            _words++;
            var kind = Surroundings.Of(given.Text(token));
            if (kind == Surrounding.Document) _documents++;
            else if (kind == Surrounding.Address) _addresses++;
            else if ((kind == Surrounding.City || WordTable.IsPlace(token.Meaning)) && after) _places++;
            else if (token.Role is TokenRole.Core or TokenRole.Initial) _telling++;
            else if (token.Role == TokenRole.Number) _numbers++;
        }

        /// <summary>Whether it is more than a name: a line of a document, an address.</summary>
        public readonly bool IsText(bool person) =>
            (_words >= WordsOfText && (_documents > 0 || _numbers > 0 || (!person && _addresses + _places > 0))) || (_words >= WordsOfLongText && !person)
            || (_documents > 0 && _telling <= _documents) || (_numbers > 0 && _addresses + _places > 0) || (_telling == 0 && _addresses + _places > 0);
    }
}
