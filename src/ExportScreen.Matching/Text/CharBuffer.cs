namespace ExportScreen.Matching.Text;

/// <summary>A growing run of characters that is reused from name to name. Not thread-safe.</summary>
internal sealed class CharBuffer
{
    public char[] Chars = new char[256];

    public int Count { get; private set; }

    public ReadOnlySpan<char> Span => Chars.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds a character; NUL adds nothing.</summary>
    public void Add(char c)
    {
        if (c == '\0') return;
        if (Count == Chars.Length) Array.Resize(ref Chars, Chars.Length * 2);
        Chars[Count++] = c;
    }

    /// <summary>Adds characters and returns where they start.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        var start = Count;
        while (Count + text.Length > Chars.Length) Array.Resize(ref Chars, Chars.Length * 2);
        text.CopyTo(Chars.AsSpan(Count));
        Count += text.Length;
        return start;
    }

    public void Truncate(int count) => Count = count;
}
