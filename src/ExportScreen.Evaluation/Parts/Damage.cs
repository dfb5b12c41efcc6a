namespace ExportScreen.Evaluation.Parts;

/// <summary>Changes two letters of a name, anywhere: one is lost, doubled, exchanged with the next or replaced, twice. Pure but for the random numbers.</summary>
internal static class Damage
{
    private const int Changes = 2;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The damaged name.</summary>
    public static string Of(string name, Random random)
    {
        for (var i = 0; i < Changes; i++) name = Change(name, random);
        return name;
    }

    private static string Change(string name, Random random)
    {
        if (name.Length < 4) return name;
        var at = random.Next(name.Length - 1);
        if (char.IsSurrogate(name[at]) || char.IsSurrogate(name[at + 1])) return name;
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name.Substring(at, 1)),
            2 => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            _ => $"{name[..at]}{Letters[random.Next(Letters.Length)]}{name[(at + 1)..]}",
        };
    }
}
