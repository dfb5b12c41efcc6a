using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Names;

/// <summary>Recognises what each word does in a name and how much it tells. Thread-safe: all state is in the form.</summary>
internal static class RoleReader
{
    private const int LongestPhrase = 10;

    /// <summary>Letters of the longest syllable of a Korean or Chinese name (Chyong, Zhuang).</summary>
    private const int LongestSyllable = 6;

    /// <summary>Information of a Han character of a name's core, in eighths of a bit: about one in two hundred that names prefer.</summary>
    private const int HanCharacter = 62;

    /// <summary>Sets role, meaning and weight of every word; words of a known phrase become one.</summary>
    public static void Assign(NameForm form)
    {
        for (var i = 0; i < form.Count; i++) Recognise(form, i);
        MergeInitials(form);
        LeaveNoNameEmpty(form);
        for (var i = 0; i < form.Count; i++) Weigh(ref form.Tokens[i], form);
    }

    private static void Recognise(NameForm form, int at)
    {
        ref var token = ref form.Tokens[at];
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        var longest = WordTable.LongestPhrase(text);
        if (AbbreviatedWords.Whole(text) is { } written) longest = Math.Max(longest, WordTable.LongestPhrase(written));
        var most = Math.Min(Math.Min(longest, LongestPhrase), form.Count - at);
        for (var length = most; length > 0; length--)
        {
            form.Scratch.Clear();
            for (var i = at; i < at + length; i++)
            {
                if (i > at) form.Scratch.Add(' ');
                form.Scratch.Add(form.Pool.Span.Slice(form.Tokens[i].Text, form.Tokens[i].TextLength));
            }

            if (!Choose(WordTable.Find(form.Scratch.Span), form, at, length, out var reading) && !(length > 1 && WriteOut(form, at, length) && Choose(WordTable.Find(form.Scratch.Span), form, at, length, out reading))) continue;
            if (length > 1) Merge(form, at, length);
            ref var merged = ref form.Tokens[at];
            merged.Meaning = reading.Meaning;
            merged.Role = RoleOf(reading.Class);
            if (reading.Class == WordClass.Number) RewriteNumber(ref merged, form);
            return;
        }

        if ((token.TextLength == 1 && text[0] is >= 'a' and <= 'z') || (form.Kind == EntryKind.Person && token is { Script: Script.Cyrillic, NativeLength: 1 })) token.Role = TokenRole.Initial;
        else if (text.ContainsAnyInRange('0', '9')) token.Role = NumberRole(ref token, form);
    }

    /// <summary>Writes a phrase with its abbreviated words in full (research inst); false where none is abbreviated.</summary>
    private static bool WriteOut(NameForm form, int at, int length)
    {
        form.Scratch.Clear();
        var any = false;
        for (var i = at; i < at + length; i++)
        {
            if (i > at) form.Scratch.Add(' ');
            var word = form.Pool.Span.Slice(form.Tokens[i].Text, form.Tokens[i].TextLength);
            var whole = AbbreviatedWords.Whole(word);
            any |= whole is not null;
            form.Scratch.Add(whole ?? word);
        }

        return any;
    }

    /// <summary>The reading that fits the kind and the place, by rank of class.</summary>
    private static bool Choose(ReadOnlySpan<WordReading> readings, NameForm form, int at, int length, out WordReading chosen)
    {
        chosen = default;
        var best = -1;
        foreach (var reading in readings)
        {
            // DP and FY are letters of their own, not what dp and fi of other alphabets look like in Latin ones.
            if (length == 1 && form.Tokens[at] is { Script: Script.Latin, TextLength: <= 2 } && reading.Script != Script.Latin) continue;
            // A syllable of Han or Hangul is no word of another script that it sounds like: 添 (tim) is not Tim, 杨 (yang) no title.
            if (length == 1 && form.Tokens[at].Script is Script.Han or Script.Hangul && reading.Script != form.Tokens[at].Script && reading.Class is WordClass.Given or WordClass.Title or WordClass.Particle or WordClass.Link) continue;
            // Without vowels Oman is "man": a place written so is read in its own script only.
            if (reading.Class == WordClass.Place && reading.Script is Script.Arabic or Script.Hebrew && form.Tokens[at].Script != reading.Script) continue;
            // AG and BV stand behind a name; at its start they are letters.
            if (reading.Class == WordClass.Legal && at == 0 && length == 1 && form.Count > 1 && form.Tokens[at].TextLength <= 2 && !WordTable.Leads(reading.Meaning)) continue;
            var rank = reading.Class == WordClass.Link && StandsAlone(reading, form, at, length) ? -1 : RankOf(reading.Class, form, at, length);
            if (rank <= best) continue;
            best = rank;
            chosen = reading;
        }

        return best >= 0;
    }

    /// <summary>A link stands between words: two letters at the start of a name (BY TRADE) are a word of their own, the mark of a ship excepted.</summary>
    private static bool StandsAlone(in WordReading reading, NameForm form, int at, int length) =>
        form.Kind != EntryKind.Person && length == 1 && form.Count > 1 && form.Tokens[at].TextLength <= 2 && at == 0 && !WordTable.IsShipMark(reading.Meaning);

    private static int RankOf(WordClass word, NameForm form, int at, int length)
    {
        var letters = form.Tokens[at].TextLength;
        if (form.Kind == EntryKind.Person)
        {
            return word switch
            {
                WordClass.Title => at == 0 || letters > 2 ? 5 : -1,
                WordClass.Particle => length == 1 && IsSyllableOfName(form, at) ? -1 : 4,
                WordClass.Given => 6,
                WordClass.Link => letters >= 2 && form.Pool.Span.Slice(form.Tokens[at].Text, letters) is "the" or "of" or "and" or "aka" or "fka" or "dba" ? 1 : -1,
                _ => -1,
            };
        }

        var edge = at == 0 || at + length >= form.Count - 2;
        return word switch
        {
            // "as", "ad" and "sa" are words too: at the edges of a name only.
            WordClass.Legal => letters > 2 || length > 1 || edge ? 9 : -1,
            WordClass.Place => 8,
            WordClass.Product => 6,
            WordClass.Generic => 7,
            WordClass.Common => 6,
            WordClass.Number => letters > 1 || at > 0 ? 5 : -1,
            WordClass.Given => 4,
            WordClass.Link => 3,
            WordClass.Particle => 2,
            _ => at == 0 && form.Kind == EntryKind.Unknown ? 1 : -1,
        };
    }

    /// <summary>Whether what looks like an article or a preposition is a part of an East Asian name: Li Bin, Kim Jong Un, Song Il Choe.</summary>
    private static bool IsSyllableOfName(NameForm form, int at)
    {
        ref readonly var token = ref form.Tokens[at];
        if (token.Script != Script.Latin || token.TextLength > 3 || form.Count < 2) return false;
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        // Articles and prepositions stand before a name, never behind it; "al-" does where a family name was put first.
        if (at == form.Count - 1) return text is not ("al" or "el");
        if (text is not ("il" or "un" or "an")) return false;
        // The article is an- and un- before n only.
        if (text[^1] == 'n' && form.Pool.Chars[form.Tokens[at + 1].Text] == 'n') return false;
        for (var i = 0; i < form.Count; i++)
            if (form.Tokens[i].TextLength > LongestSyllable) return false;
        return true;
    }

    private static TokenRole RoleOf(WordClass word) => word switch
    {
        WordClass.Legal => TokenRole.Legal,
        WordClass.Generic or WordClass.Common => TokenRole.Generic,
        WordClass.Title => TokenRole.Title,
        WordClass.Particle => TokenRole.Particle,
        WordClass.Link => TokenRole.Link,
        WordClass.Number => TokenRole.Number,
        _ => TokenRole.Core,
    };

    private static void Merge(NameForm form, int at, int length)
    {
        var first = form.Tokens[at];
        form.Scratch.Clear();
        for (var i = at; i < at + length; i++) form.Scratch.Add(form.Pool.Span.Slice(form.Tokens[i].Text, form.Tokens[i].TextLength));
        first.TextLength = (byte)Math.Min(form.Scratch.Count, 120);
        first.Text = form.Pool.Add(form.Scratch.Span[..first.TextLength]);
        if (first.Script != Script.Han) first.NativeLength = 0;
        else first.NativeLength = (byte)Math.Min(250, form.Tokens[at + length - 1].Native + form.Tokens[at + length - 1].NativeLength - first.Native);
        form.Merge(at, length, first);
    }

    /// <summary>Second, II and 2nd become 2.</summary>
    private static void RewriteNumber(ref NameToken token, NameForm form)
    {
        var digits = WordTable.Canonical(token.Meaning);
        if (digits == "no")
        {
            token.Role = TokenRole.Link;
            return;
        }

        token.Text = form.Pool.Add(digits);
        token.TextLength = (byte)digits.Length;
        token.Meaning = 0;
    }

    /// <summary>Digits, with or without an ordinal ending, are a number; letters and digits mixed are a model mark and stay core.</summary>
    private static TokenRole NumberRole(ref NameToken token, NameForm form)
    {
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits == 0) return TokenRole.Core;
        if (digits > 0 && text[digits..] is not ("st" or "nd" or "rd" or "th")) return TokenRole.Core;
        if (digits > 0) token.TextLength = (byte)digits;
        while (token.TextLength > 1 && form.Pool.Chars[token.Text] == '0')
        {
            token.Text++;
            token.TextLength--;
        }

        return TokenRole.Number;
    }

    /// <summary>S I S written apart is SIS, unless it is a person's.</summary>
    private static void MergeInitials(NameForm form)
    {
        if (form.Kind == EntryKind.Person) return;
        for (var i = 0; i + 1 < form.Count; i++)
        {
            var length = 0;
            while (i + length < form.Count && form.Tokens[i + length] is { Role: TokenRole.Initial } or { TextLength: 1, Role: TokenRole.Link or TokenRole.Particle }) length++;
            if (length < 2) continue;
            Merge(form, i, length);
            form.Tokens[i].Role = TokenRole.Core;
            form.Tokens[i].Meaning = 0;
        }
    }

    /// <summary>A company's title is its name where it has no other (MRS International), and so is what links names at its start (AKA).</summary>
    private static void LeaveNoNameEmpty(NameForm form)
    {
        if (form.Kind == EntryKind.Person) return;
        for (var i = 0; i < form.Count; i++)
            if (form.Tokens[i].Role is TokenRole.Core or TokenRole.Initial or TokenRole.Number) return;
        for (var i = 0; i < form.Count; i++)
        {
            ref var token = ref form.Tokens[i];
            if (token.Role != TokenRole.Title && !(i == 0 && token.Role == TokenRole.Link && form.Pool.Span.Slice(token.Text, token.TextLength) is "aka" or "fka" or "dba")) continue;
            token.Role = TokenRole.Core;
            token.Meaning = 0;
        }
    }

    private static void Weigh(ref NameToken token, NameForm form)
    {
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        var rarity = RarityTable.Of(text, form.Kind == EntryKind.Person);
        if (token.Unvowelled == 1)
        {
            if (token.Script is Script.Arabic or Script.Hebrew && token.NativeLength > 0) SoundKey.WriteLetters(form.Pool.Span.Slice(token.Native, token.NativeLength), form.Scratch);
            else SoundKey.Write(text, form.Scratch);
            Span<char> skeleton = stackalloc char[128];
            rarity = Math.Min(rarity, RarityTable.OfSkeleton(skeleton[..SoundKey.Skeleton(form.Scratch.Span, skeleton)]));
        }

        // The Latin letters of Han say less than the characters: hundreds of them share a syllable.
        if (token.Script == Script.Han && token.Role == TokenRole.Core && token.Meaning == 0 && form.Kind != EntryKind.Person)
            rarity = Math.Max(rarity, Math.Min(RarityTable.Unknown, HanCharacter * token.NativeLength));
        token.Rarity = (byte)rarity;
        token.Weight = (byte)(token.Role switch
        {
            TokenRole.Legal => 5,
            TokenRole.Generic => Math.Min(rarity, 80) * 5 / 10,
            TokenRole.Title => 6,
            TokenRole.Particle => 10,
            TokenRole.Link => 1,
            TokenRole.Initial => 20,
            TokenRole.Number => 40,
            _ => Math.Max(20, rarity),
        });
    }
}
