using System.Runtime.InteropServices;

namespace ExportScreen.Manifests.Tables;

/// <summary>
/// A fast hash of cells for tables of constant size, where a collision costs one more reading and never grows a chain; that is why it need not be random.
/// Pure and thread-safe.
/// </summary>
internal static class CellHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>Four characters at a time; all bits of the result are mixed.</summary>
    public static uint Of(ReadOnlySpan<char> cell)
    {
        var hash = (ulong)cell.Length * Factor;
        var blocks = MemoryMarshal.Cast<char, ulong>(cell);
        foreach (var block in blocks) hash = Mix(hash ^ block);
        foreach (var c in cell[(blocks.Length * 4)..]) hash = Mix(hash ^ c);
        return (uint)(hash >> 32);
    }

    private static ulong Mix(ulong value)
    {
        value *= Factor;
        return value ^ (value >> 29);
    }
}
