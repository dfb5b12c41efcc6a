using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Slips;

/// <summary>Letters that a slip can put in place of another, and neighbours on the keyboard. Pure and thread-safe.</summary>
internal static class Alphabet
{
    private const string Latin = "abcdefghijklmnopqrstuvwxyz";
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private const string Greek = "αβγδεζηθικλμνοπρστυφχψω";
    private const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    /// <summary>Rows of the QWERTY and ЙЦУКЕН keyboards.</summary>
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

    /// <summary>Any letter of the alphabet of another, in its case; the letter itself is left out.</summary>
    public static char Other(char letter, NameScript script, Dice dice)
    {
        var alphabet = script switch { NameScript.Cyrillic => Cyrillic, NameScript.Greek => Greek, NameScript.Arabic => Arabic, _ => Latin };
        while (true)
            if (dice.Pick(alphabet) is var other && other != char.ToLowerInvariant(letter)) return InCase(other, letter);
    }

    /// <summary>A letter beside another on its keyboard row, or null where the keyboard has none.</summary>
    public static char? Neighbour(char letter, Dice dice)
    {
        var lower = char.ToLowerInvariant(letter);
        foreach (var row in Rows)
        {
            var at = row.IndexOf(lower, StringComparison.Ordinal);
            if (at < 0) continue;
            var other = at == 0 ? 1 : at == row.Length - 1 || dice.Chance(50) ? at - 1 : at + 1;
            return InCase(row[other], letter);
        }

        return null;
    }

    /// <summary>A letter in the case of another.</summary>
    public static char InCase(char letter, char model) => char.IsUpper(model) ? char.ToUpperInvariant(letter) : letter;
}
