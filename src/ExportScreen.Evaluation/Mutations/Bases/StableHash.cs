namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>A hash that is the same on every machine and version. Pure and thread-safe.</summary>
/// <remarks>Source: FNV-1a (Fowler, Noll, Vo) over UTF-16 units, finished by the mixer of SplitMix64 (Steele, Lea, Flood 2014).</remarks>
internal static class StableHash
{
    /// <summary>Hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong start = 14695981039346656037)
    {
        var hash = start;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211;
        return Mix(hash);
    }

    /// <summary>Spreads the bits of a number.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
