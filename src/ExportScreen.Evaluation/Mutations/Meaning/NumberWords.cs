namespace ExportScreen.Evaluation.Mutations.Meaning;

/// <summary>Numbers as English words and Roman numerals. Pure and thread-safe.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly string[] Ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth",
        "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    private static readonly (int Value, string Sign)[] RomanSigns = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>0 to 99 in words.</summary>
    public static string Cardinal(int number) => number < 20 ? Units[number] : Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Units[number % 10]);

    /// <summary>1 to 99 as an ordinal in words.</summary>
    public static string Ordinal(int number) => number < 20 ? Ordinals[number] : number % 10 == 0 ? Tens[number / 10][..^1] + "ieth" : Tens[number / 10] + "-" + Ordinals[number % 10];

    /// <summary>1 to 99 as an ordinal in digits.</summary>
    public static string OrdinalDigits(int number) => number + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>1 to 89 in Roman numerals.</summary>
    public static string Roman(int number)
    {
        var result = "";
        foreach (var (value, sign) in RomanSigns)
            for (; number >= value; number -= value) result += sign;
        return result;
    }

    /// <summary>The number that a word names; ordinals are marked; null for any other word.</summary>
    public static (int Number, bool IsOrdinal)? Read(string word)
    {
        for (var number = 1; number < 100; number++)
        {
            if (string.Equals(word, Cardinal(number), StringComparison.OrdinalIgnoreCase)) return (number, false);
            if (string.Equals(word, Ordinal(number), StringComparison.OrdinalIgnoreCase) || string.Equals(word, OrdinalDigits(number), StringComparison.OrdinalIgnoreCase)) return (number, true);
        }

        return null;
    }
}
