using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Words;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Scoring;

/// <summary>What an alignment adds up to, in bits of information. Filled by <see cref="NameScorer"/>.</summary>
internal struct ScoreSums
{
    private const double Eighth = 1.0 / 8;

    /// <summary>What legal forms, titles and particles count as evidence, as a share of their weight. House.</summary>
    private const double SmallEvidence = 0.3;

    private bool _givenNumber, _listedNumber, _givenLegal, _listedLegal;
    private int _givenFamilies, _listedFamilies;

    /// <summary>Information of the words that agree, and what is lost because they agree inexactly.</summary>
    public double Agreement, Loss;

    /// <summary>What the agreement proves: generic words count little.</summary>
    public double Evidence;

    /// <summary>Information of the words that agree, on the poorer side; for ordering equal names.</summary>
    public double Bits;

    /// <summary>Information of words that only one side has: core words and numbers; generic words; the rest.</summary>
    public double GivenCore, ListedCore, GivenGeneric, ListedGeneric, GivenSmall, ListedSmall;

    /// <summary>Words that stand in another order.</summary>
    public int Inversions;

    /// <summary>All words but legal forms, links and titles agree exactly.</summary>
    public bool Equal;

    public bool Transliterated, Joined, LegalConflict, LegalDiffers, NumberConflict, Contiguous;

    /// <summary>Distinctive words that both have; that both have but for a letter of a short word, where it is all they have in common; that one side lacks.</summary>
    public bool Distinctive, NearlyDistinctive, DistinctiveApart;

    /// <summary>How far the least like pair of core words is from equality.</summary>
    public double WorstWord;

    /// <summary>All letters of both names, and those that stand against nothing or against others.</summary>
    public double Letters, LettersApart;

    /// <summary>Letters and information of the given words before and after those that correspond; whether a number stands there alone.</summary>
    public double LettersAround, CoreAround, GenericAround;
    public bool NumberAround;

    /// <summary>Whether a word that is known as a part of names stands around.</summary>
    public bool NameAround;

    /// <summary>Core words and numbers without a mate.</summary>
    public int GivenWords, ListedWords;

    /// <summary>Core words that agree exactly; pairs of core words; pairs of words that are more than legal forms, titles, particles and links.</summary>
    public int ExactWords, CorePairs, NamePairs;

    /// <summary>Several words of substance agree exactly, one of them distinctive.</summary>
    public readonly bool SharesPhrase => Distinctive && _exactSubstance >= LeastPhrase;

    /// <summary>A core word that no table knows agrees exactly.</summary>
    public bool RareExact;

    /// <summary>One side alone begins with a word that the other lacks.</summary>
    public bool FirstApart;

    /// <summary>One side alone has a number.</summary>
    public bool NumberApart;

    /// <summary>Words that make a phrase that strangers do not share by chance. House.</summary>
    private const int LeastPhrase = 3;

    private int _substance, _exactSubstance;
    private bool _byMeaning, _otherWords;

    public void AddPair(in NameView given, in NameView listed, in WordPair pair, MatchSettings settings)
    {
        double left = 0, right = 0;
        for (var i = pair.Left; i < pair.Left + pair.LeftCount; i++) left += given.Tokens[i].Weight * Eighth;
        for (var j = pair.Right; j < pair.Right + pair.RightCount; j++) right += listed.Tokens[j].Weight * Eighth;
        ref readonly var a = ref given.Tokens[pair.Left];
        ref readonly var b = ref listed.Tokens[pair.Right];
        double weight;
        if (pair.Relation == TokenRelation.Abbreviated && (a.TextLength == 1 || b.TextLength == 1))
        {
            weight = Math.Min(left, right);
            // What the initial does not say is missing on its side.
            if (left > right) GivenSmall += (left - right) * 0.8;
            else ListedSmall += (right - left) * 0.8;
        }
        else
        {
            // A legal form that letters were joined to says what the form says.
            weight = pair.Relation != TokenRelation.Joined ? (left + right) / 2 : a.Role == TokenRole.Legal || b.Role == TokenRole.Legal ? Math.Min(left, right) : Math.Max(left, right);
        }

        var lost = Math.Min(1, (1 - pair.Value) * settings.InexactCost);
        Agreement += weight * (1 - lost);
        Loss += weight * lost;
        Bits += Math.Min(left, right);
        var letters = 0;
        for (var i = pair.Left; i < pair.Left + pair.LeftCount; i++) letters += WrittenLength(given.Tokens[i]);
        for (var j = pair.Right; j < pair.Right + pair.RightCount; j++) letters += WrittenLength(listed.Tokens[j]);
        Letters += letters;
        LettersApart += letters * (1 - pair.Value);
        if (a.Role == TokenRole.Core && a.TextLength > 1 && b.TextLength > 1) WorstWord = Math.Max(WorstWord, 1 - pair.Value);
        if (a.Role == TokenRole.Core) CorePairs++;
        if (SaysName(a.Role) || SaysName(b.Role)) NamePairs++;
        _otherWords |= pair.Relation != TokenRelation.Equal;
        if (a.Role == TokenRole.Core && pair.Value >= 0.965f) ExactWords++;
        RareExact |= a.Role == TokenRole.Core && pair.Value >= 0.965f && a.Rarity >= RarityTable.Unknown - 8 && a.Script == b.Script && pair.Relation == TokenRelation.Equal;
        Evidence += weight * (1 - lost) * ProofOf(a, b, settings);
        Joined |= pair.Relation == TokenRelation.Joined;
        if (!given.Person) Distinguish(given, listed, pair);
        Transliterated |= pair.Relation is not (TokenRelation.Equal or TokenRelation.Joined);
        if (a.Role == TokenRole.Legal && b.Role == TokenRole.Legal)
        {
            LegalDiffers |= pair.Relation != TokenRelation.Equal;
            return;
        }

        Equal &= pair.Value >= 0.965f && pair.Relation is TokenRelation.Equal or TokenRelation.Transliterated or TokenRelation.Joined && !(a.Script != b.Script && IsTradeWordForName(a, b, pair)) || a.Role is TokenRole.Particle or TokenRole.Title && a.Meaning == b.Meaning && pair.Value > 0.9f;
    }

    /// <summary>What the agreement of two words proves, as a share of its information.</summary>
    internal static double ProofOf(in NameToken a, in NameToken b, MatchSettings settings) =>
        a.Role == TokenRole.Generic || b.Role == TokenRole.Generic ? settings.GenericEvidence
        : WordTable.IsPlace(a.Meaning) || WordTable.IsPlace(b.Meaning) ? settings.PlaceEvidence
        : a.Role is TokenRole.Core or TokenRole.Number ? 1 : SmallEvidence;

    private static bool IsTradeWordForName(in NameToken a, in NameToken b, in WordPair pair) =>
        pair.Relation is not (TokenRelation.Equal or TokenRelation.Joined) && a.Role == TokenRole.Generic != (b.Role == TokenRole.Generic);

    private void Distinguish(in NameView given, in NameView listed, in WordPair pair)
    {
        ref readonly var a = ref given.Tokens[pair.Left];
        ref readonly var b = ref listed.Tokens[pair.Right];
        if (a.Role is TokenRole.Core or TokenRole.Generic or TokenRole.Number)
        {
            _substance++;
            if (pair.Relation == TokenRelation.Equal) _exactSubstance++;
        }

        _byMeaning |= a.Role == TokenRole.Generic && a.Meaning != 0 && a.Meaning == b.Meaning && !given.Text(a).SequenceEqual(listed.Text(b));
        var left = Distinction.Any(given.Tokens.Slice(pair.Left, pair.LeftCount));
        var right = Distinction.Any(listed.Tokens.Slice(pair.Right, pair.RightCount));
        if (!left && !right) return;
        // A name that looks like a trade word in another script is not that word, and a misspelt trade word proves no more than the word; words of one name differ in information where a script writes no vowels.
        if (IsTradeWordForName(a, b, pair)) DistinctiveApart |= a.Script != b.Script;
        else if (pair.Relation is TokenRelation.Similar or TokenRelation.Phonetic && (Math.Max(a.TextLength, b.TextLength) <= Distinction.ShortWord || (Distinction.IsKnown(a) && Distinction.IsKnown(b)))) NearlyDistinctive = true;
        else Distinctive = true;
    }

    private static bool SaysName(TokenRole role) => role is TokenRole.Core or TokenRole.Generic or TokenRole.Number or TokenRole.Initial;

    public void AddUnmatchedGiven(in NameToken token)
    {
        _otherWords = true;
        AddLettersApart(LettersOf(token.Role, WrittenLength(token)));
        DistinctiveApart |= Distinction.Is(token) || token.Role == TokenRole.Initial;
        var bits = token.Weight * Eighth;
        switch (token.Role)
        {
            case TokenRole.Legal: _givenLegal = true; _givenFamilies |= FamilyOf(token); break;
            case TokenRole.Link: break;
            case TokenRole.Title: GivenSmall += bits; break;
            case TokenRole.Particle: GivenSmall += bits; GivenWords += IsServant(token) ? 1 : 0; Equal = false; break;
            case TokenRole.Generic: GivenGeneric += bits; Equal = false; break;
            case TokenRole.Number: _givenNumber = true; GivenWords++; GivenCore += bits; Equal = false; break;
            default: GivenWords++; GivenCore += bits; Equal = false; break;
        }
    }

    public void AddUnmatchedListed(in NameToken token)
    {
        _otherWords = true;
        DistinctiveApart |= Distinction.Is(token) || token.Role == TokenRole.Initial;
        if (token.Role == TokenRole.Legal) _listedFamilies |= FamilyOf(token);
        if (IsServant(token)) ListedWords++;
        AddUnmatchedListed(token.Role, token.Weight, WrittenLength(token));
    }

    /// <summary>A listed word without a mate, as far as what it does, its information in eighths of a bit and its letters tell.</summary>
    public void AddUnmatchedListed(TokenRole role, int weight, int written)
    {
        AddLettersApart(LettersOf(role, written));
        var bits = weight * Eighth;
        switch (role)
        {
            case TokenRole.Legal: _listedLegal = true; break;
            case TokenRole.Link: break;
            case TokenRole.Title: ListedSmall += bits; break;
            case TokenRole.Particle: ListedSmall += bits; Equal = false; break;
            case TokenRole.Generic: ListedGeneric += bits; Equal = false; break;
            case TokenRole.Number: _listedNumber = true; ListedWords++; ListedCore += bits; Equal = false; break;
            default: ListedWords++; ListedCore += bits; Equal = false; break;
        }
    }

    /// <summary>A given word before or after those that correspond.</summary>
    public void AddAround(in NameToken token)
    {
        LettersAround += LettersOf(token.Role, WrittenLength(token));
        if (token.Role == TokenRole.Generic) GenericAround += token.Weight * Eighth;
        else if (token.Role is TokenRole.Core or TokenRole.Number or TokenRole.Initial) CoreAround += token.Weight * Eighth;
        NameAround |= token.Role == TokenRole.Core && Distinction.IsKnown(token);
        NumberAround |= token.Role == TokenRole.Number;
    }

    /// <summary>The family of a legal form as a bit; none for words that go with every form.</summary>
    private static int FamilyOf(in NameToken token) => WordTable.FamilyOf(token.Meaning) is var family and not (LegalFamily.None or LegalFamily.Company) ? 1 << (int)family : 0;

    /// <summary>Letters of a word; a Han character is as much as two, whatever its meaning is called in Latin letters.</summary>
    internal static int WrittenLength(in NameToken token) => token.Script == Script.Han && token.NativeLength > 0 ? 2 * token.NativeLength : token.TextLength;

    /// <summary>Legal forms and links come and go, trade words often.</summary>
    private static double LettersOf(TokenRole role, int written) => written * LettersShare(role);

    /// <summary>What a letter of a word without a mate counts for.</summary>
    internal static double LettersShare(TokenRole role) => Shares[(int)role & 7];

    /// <summary>Shares by role.</summary>
    private static ReadOnlySpan<double> Shares => [1, 0.6, 0.3, 1, 1, 0.3, 1, 1];

    private void AddLettersApart(double letters)
    {
        Letters += letters;
        LettersApart += letters;
    }

    /// <summary>"Servant of" opens a name: where the other side has another name in its place, that is a conflict.</summary>
    private static bool IsServant(in NameToken token) => token.Role == TokenRole.Particle && token.Meaning == WordTable.Servant;

    public void Finish()
    {
        NumberConflict = _givenNumber && _listedNumber;
        NumberApart = _givenNumber != _listedNumber;
        LegalConflict = _givenFamilies != 0 && _listedFamilies != 0 && (_givenFamilies & _listedFamilies) == 0;
        LegalDiffers |= _givenLegal || _listedLegal;
        if (_substance > 1) Distinctive |= NearlyDistinctive;
        // One trade word that means the other (TIC is Turkish for trade) is no name in common.
        if (Bits == 0 || (_byMeaning && _substance == 1)) Equal = false;
        // Legal forms and titles alone are a name only where it is that very name: Haji is not the Chairman.
        if (NamePairs == 0 && _otherWords) Equal = false;
    }
}
