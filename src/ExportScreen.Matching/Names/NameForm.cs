using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Names;

/// <summary>A name taken apart, with the room to take the next one apart. Reused from name to name; not thread-safe.</summary>
internal sealed class NameForm
{
    /// <summary>Most words of one text that are looked at; a longer cell is cut here.</summary>
    public const int MostTokens = 1000;

    public readonly CharBuffer Pool = new();
    public readonly CharBuffer Folded = new();
    public readonly CharBuffer Scratch = new();
    public NameToken[] Tokens = new NameToken[32];

    public int Count { get; private set; }

    public EntryKind Kind { get; private set; }

    /// <summary>By whose custom Han and Hangul are spelled.</summary>
    public NameSpelling Spelling { get; private set; }

    /// <summary>Whether the text is as long as fields of messages are.</summary>
    public bool FillsField { get; set; }

    public NameView View => new(Pool.Span, Tokens.AsSpan(0, Count), Kind, FillsField);

    public void Reset(EntryKind kind, NameSpelling spelling = NameSpelling.Plain)
    {
        Spelling = spelling;
        Pool.Clear();
        Count = 0;
        Kind = kind;
        FillsField = false;
    }

    public void Add(in NameToken token)
    {
        if (Count >= MostTokens) return;
        if (Count == Tokens.Length) Array.Resize(ref Tokens, Tokens.Length * 2);
        Tokens[Count++] = token;
    }

    /// <summary>Replaces the words [at, at+count) by one.</summary>
    public void Merge(int at, int count, in NameToken token)
    {
        Tokens[at] = token;
        Tokens.AsSpan(at + count, Count - at - count).CopyTo(Tokens.AsSpan(at + 1));
        Count -= count - 1;
    }

    /// <summary>Puts a word behind another.</summary>
    public void Insert(int at, in NameToken token)
    {
        Add(token);
        if (at >= Count - 1) return;
        Tokens.AsSpan(at, Count - 1 - at).CopyTo(Tokens.AsSpan(at + 1));
        Tokens[at] = token;
    }
}
