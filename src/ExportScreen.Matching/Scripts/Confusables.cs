namespace ExportScreen.Matching.Scripts;

/// <summary>Letters of one alphabet that look like letters of another. Pure and thread-safe.</summary>
/// <remarks>Source: house selection after Unicode UTS 39 confusables, folded lower case; capital look-alikes count too (В for B, Н for H).</remarks>
internal static class Confusables
{
    private static readonly Dictionary<char, char> ToLatin = Build();
    private static readonly Dictionary<char, char> ToCyrillic = new()
    {
        ['a'] = 'а',
        ['b'] = 'в',
        ['c'] = 'с',
        ['e'] = 'е',
        ['h'] = 'н',
        ['i'] = 'і',
        ['j'] = 'ј',
        ['k'] = 'к',
        ['m'] = 'м',
        ['o'] = 'о',
        ['p'] = 'р',
        ['s'] = 'ѕ',
        ['t'] = 'т',
        ['x'] = 'х',
        ['y'] = 'у',
        ['u'] = 'и',
        ['r'] = 'г',
        ['n'] = 'п',
        ['α'] = 'а',
        ['ο'] = 'о',
        ['ε'] = 'е',
        ['ρ'] = 'р',
        ['τ'] = 'т',
        ['κ'] = 'к',
        ['ν'] = 'н',
        ['μ'] = 'м',
        ['η'] = 'н',
        ['υ'] = 'у',
        ['χ'] = 'х',
    };

    /// <summary>The Latin letter a letter looks like, or NUL.</summary>
    public static char LatinLike(char c) => ToLatin.GetValueOrDefault(c);

    /// <summary>The Cyrillic letter a Latin or Greek letter looks like, or NUL.</summary>
    public static char CyrillicLike(char c) => ToCyrillic.GetValueOrDefault(c);

    private static Dictionary<char, char> Build() => new()
    {
        ['а'] = 'a',
        ['в'] = 'b',
        ['с'] = 'c',
        ['е'] = 'e',
        ['ё'] = 'e',
        ['н'] = 'h',
        ['і'] = 'i',
        ['ї'] = 'i',
        ['ј'] = 'j',
        ['к'] = 'k',
        ['м'] = 'm',
        ['о'] = 'o',
        ['р'] = 'p',
        ['ѕ'] = 's',
        ['т'] = 't',
        ['х'] = 'x',
        ['у'] = 'y',
        ['ԁ'] = 'd',
        ['ԛ'] = 'q',
        ['ԝ'] = 'w',
        ['ӏ'] = 'l',
        ['ѵ'] = 'v',
        ['г'] = 'r',
        ['п'] = 'n',
        ['и'] = 'u',
        ['ь'] = 'b',
        ['ѐ'] = 'e',
        ['з'] = '3',
        ['һ'] = 'h',
        ['ү'] = 'y',
        ['ө'] = 'o',
        ['ґ'] = 'r',
        ['α'] = 'a',
        ['β'] = 'b',
        ['ε'] = 'e',
        ['ζ'] = 'z',
        ['η'] = 'h',
        ['ι'] = 'i',
        ['κ'] = 'k',
        ['μ'] = 'm',
        ['ν'] = 'n',
        ['ο'] = 'o',
        ['ρ'] = 'p',
        ['τ'] = 't',
        ['υ'] = 'y',
        ['χ'] = 'x',
        ['ϲ'] = 'c',
        ['ϳ'] = 'j',
        ['ω'] = 'w',
        ['γ'] = 'y',
        ['σ'] = 'o',
        ['օ'] = 'o',
        ['ս'] = 'u',
        ['հ'] = 'h',
        ['ո'] = 'n',
        ['զ'] = 'q',
        ['ց'] = 'g',
        ['յ'] = 'j',
    };
}
