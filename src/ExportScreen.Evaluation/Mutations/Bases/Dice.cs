namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>Pseudo-random choices that are the same on every machine and version (SplitMix64). Not thread-safe.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below a limit.</summary>
    public int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        return (int)(StableHash.Mix(_state) % (ulong)limit);
    }

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>One of the characters of a text.</summary>
    public char Pick(string characters) => characters[Next(characters.Length)];

    /// <summary>The items in another order.</summary>
    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var result = items.ToList();
        for (var i = result.Count - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (result[i], result[other]) = (result[other], result[i]);
        }

        return result;
    }
}
