using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Names;

/// <summary>Finds the script of each word and puts look-alike letters of another alphabet back. Thread-safe: all state is in the form.</summary>
internal static class ScriptRepair
{
    /// <summary>Sets the script of every word; words of mixed alphabets are rewritten in the one that explains all letters.</summary>
    public static void Repair(NameForm form)
    {
        int latin = 0, other = 0;
        var cyrillic = IsCyrillic(form);
        for (var i = 0; i < form.Count; i++)
        {
            ref var token = ref form.Tokens[i];
            var word = form.Pool.Chars.AsSpan(token.Native, token.NativeLength);
            token.Script = RepairWord(word, cyrillic);
            if (token.Script == Script.Latin) latin += token.NativeLength;
            else if (!AllLookLatin(word)) other++;
        }

        if (latin == 0 || other > 0) return;
        // Every non-Latin word could be Latin to the eye and the rest of the name is Latin: it was typed on the wrong keyboard.
        for (var i = 0; i < form.Count; i++)
        {
            ref var token = ref form.Tokens[i];
            if (token.Script is not (Script.Cyrillic or Script.Greek)) continue;
            var word = form.Pool.Chars.AsSpan(token.Native, token.NativeLength);
            foreach (ref var c in word)
                if (Confusables.LatinLike(c) is var like and not '\0') c = like;
            token.Script = Script.Latin;
        }
    }

    /// <summary>Whether more words of the name are surely Cyrillic than Latin: a mixed word beside them is a Cyrillic one with Latin letters in it.</summary>
    private static bool IsCyrillic(NameForm form)
    {
        var balance = 0;
        for (var i = 0; i < form.Count; i++)
        {
            var word = form.Pool.Chars.AsSpan(form.Tokens[i].Native, form.Tokens[i].NativeLength);
            bool latin = false, cyrillic = false;
            foreach (var c in word)
            {
                latin |= ScriptOf.Char(c) == Script.Latin && !char.IsAsciiDigit(c);
                cyrillic |= ScriptOf.Char(c) == Script.Cyrillic;
            }

            if (latin != cyrillic && !(cyrillic && AllLookLatin(word))) balance += cyrillic ? 1 : -1;
        }

        return balance > 0;
    }

    private static Script RepairWord(Span<char> word, bool inCyrillic)
    {
        Span<int> counts = stackalloc int[12];
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && c != '?') counts[(int)ScriptOf.Char(c)]++;
        var main = 0;
        for (var s = 1; s < counts.Length; s++)
            if (counts[s] > counts[main]) main = s;
        int latin = counts[(int)Script.Latin], cyrillic = counts[(int)Script.Cyrillic], greek = counts[(int)Script.Greek], armenian = counts[(int)Script.Armenian];
        if (latin > 0 && cyrillic + greek + armenian > 0)
        {
            if (inCyrillic && TryTurn(word, Script.Cyrillic)) return Script.Cyrillic;
            if (TryTurn(word, Script.Latin)) return Script.Latin;
            if (TryTurn(word, Script.Cyrillic)) return Script.Cyrillic;
        }
        else if (cyrillic > 0 && greek > 0 && TryTurn(word, Script.Cyrillic))
        {
            return Script.Cyrillic;
        }

        return (Script)main;
    }

    private static bool TryTurn(Span<char> word, Script to)
    {
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c) || c == '?' || ScriptOf.Char(c) == to) continue;
            if ((to == Script.Latin ? Confusables.LatinLike(c) : Confusables.CyrillicLike(c)) == '\0') return false;
        }

        foreach (ref var c in word)
            if (!char.IsAsciiDigit(c) && c != '?' && ScriptOf.Char(c) != to) c = to == Script.Latin ? Confusables.LatinLike(c) : Confusables.CyrillicLike(c);
        return true;
    }

    private static bool AllLookLatin(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAscii(c) && (Confusables.LatinLike(c) is '\0' or '3' || c is 'г' or 'п' or 'и' or 'ь')) return false;
        return true;
    }
}
