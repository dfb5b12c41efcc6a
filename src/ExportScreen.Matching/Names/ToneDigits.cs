using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Names;

/// <summary>Takes away the digits that mark the tones of Chinese syllables (Wang2 Jun1zheng4). Thread-safe: all state is in the form.</summary>
internal static class ToneDigits
{
    /// <summary>Fewest marked syllables of a name, so that a Wing A1 keeps its number.</summary>
    private const int Fewest = 2;

    /// <summary>Rewrites the words of a name all of whose words with digits are marked syllables.</summary>
    public static void Remove(NameForm form)
    {
        var marked = 0;
        for (var i = 0; i < form.Count; i++)
        {
            ref readonly var token = ref form.Tokens[i];
            var text = form.Pool.Span.Slice(token.Text, token.TextLength);
            if (token.Script != Script.Latin || !text.ContainsAnyInRange('0', '9')) continue;
            var count = Marked(text);
            if (count == 0) return;
            marked += count;
        }

        if (marked < Fewest) return;
        for (var i = 0; i < form.Count; i++) Remove(ref form.Tokens[i], form);
    }

    /// <summary>How many syllables a word is made of, each of two letters or more and a tone; 0 where it is not.</summary>
    private static int Marked(ReadOnlySpan<char> text)
    {
        Span<Syllable> cut = stackalloc Syllable[1];
        var count = 0;
        while (!text.IsEmpty)
        {
            var letters = text.IndexOfAnyInRange('1', '6');
            if (letters < 2) return 0;
            if (MandarinSyllables.Table.Cut(text[..letters], cut) != 1 && CantoneseSyllables.Table.Cut(text[..letters], cut) != 1) return 0;
            text = text[(letters + 1)..];
            count++;
        }

        return count;
    }

    private static void Remove(ref NameToken token, NameForm form)
    {
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        if (token.Script != Script.Latin || !text.ContainsAnyInRange('1', '6')) return;
        form.Scratch.Clear();
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) form.Scratch.Add(c);
        token.Text = form.Pool.Add(form.Scratch.Span);
        token.TextLength = (byte)form.Scratch.Count;
    }
}
