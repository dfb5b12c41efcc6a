using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// The distance of <see cref="EditDistance"/> for words of at most sixteen letters, a row of the table at a time. Pure and thread-safe; nothing is allocated.
/// </summary>
/// <remarks>
/// A cell holds what is left of <see cref="Full"/> when the distance is taken off and the gaps of the longer word up to it are put on. So a letter missing from
/// the shorter word costs nothing along a row, and the best way along it is a running maximum; what is shifted in from beyond the row is 0, less than any cell.
/// </remarks>
internal static class DistanceRows
{
    /// <summary>Letters of the longest word: lanes of a row.</summary>
    public const int Longest = 16;

    /// <summary>More than any distance of such words, and with their gaps less than a lane holds.</summary>
    private const short Full = 0x3FFF;

    /// <summary>Columns of a row of prices that may be asked for: 42 of 48.</summary>
    private const int Chunk = 16;

    /// <summary>The distance.</summary>
    /// <param name="a">The shorter word.</param>
    /// <param name="b">The longer word, one letter at least and at most <see cref="Longest"/>.</param>
    /// <param name="costs">Prices.</param>
    /// <param name="doubled">Price of a letter that repeats the one before it.</param>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, byte[] costs, int doubled)
    {
        var letters = default(Lanes<ushort>);
        var classes = default(Lanes<byte>);
        var prices = default(Lanes<short>);
        var gapsOfB = 0;
        for (var j = 0; j < b.Length && j < Longest; j++)
        {
            letters[j] = b[j];
            classes[j] = EditDistance.ClassOf(b[j]);
            gapsOfB += prices[j] = (short)EditDistance.Gap(b, j, costs, doubled);
        }

        return Of(a, Vector256.Create<ushort>(letters), Vector128.Create<byte>(classes), Vector256.Create<short>(prices), costs, doubled).GetElement(b.Length - 1) + gapsOfB;
    }

    private static Vector256<short> Of(ReadOnlySpan<char> a, Vector256<ushort> letters, Vector128<byte> columns, Vector256<short> gaps, byte[] costs, int doubled)
    {
        var swapped = gaps + Shift(gaps) - Vector256.Create((short)EditDistance.Swap);
        Vector256<short> last = Vector256.Create(Full), before = last;
        short corner = Full, cornerBefore = Full;
        for (var i = 0; i < a.Length; i++)
        {
            var gap = EditDistance.Gap(a, i, costs, doubled);
            var price = Prices(costs.AsSpan(EditDistance.ClassOf(a[i]) * 64, 3 * Chunk), columns);
            var equal = Vector256.Equals(letters, Vector256.Create((ushort)a[i])).AsInt16();
            var best = Vector256.Max((Shift(last) | Vector256.CreateScalar(corner)) + gaps - Vector256.AndNot(price, equal), last - Vector256.Create((short)gap));
            if (i > 0)
            {
                var swap = Vector256.Equals(letters, Vector256.Create((ushort)a[i - 1])).AsInt16() & Shift(equal);
                if (swap != Vector256<short>.Zero) best = Vector256.Max(best, (Shift(Shift(before) | Vector256.CreateScalar(cornerBefore)) + swapped) & swap);
            }

            (cornerBefore, corner) = (corner, (short)(corner - gap));
            (before, last) = (last, RunningMaximum(Vector256.Max(best, Vector256.CreateScalar(corner))));
        }

        return Vector256.Create(Full) - last;
    }

    /// <summary>Each lane takes what the one before it has; the first takes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Shift(Vector256<short> row) =>
        Vector256.Shuffle(row, Vector256.Create(-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> RunningMaximum(Vector256<short> row)
    {
        row = Vector256.Max(row, Shift(row));
        row = Vector256.Max(row, Vector256.Shuffle(row, Vector256.Create(-1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)));
        row = Vector256.Max(row, Vector256.Shuffle(row, Vector256.Create(-1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)));
        return Vector256.Max(row, Vector256.Shuffle(row, Vector256.Create(-1, -1, -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7)));
    }

    /// <summary>Prices of a character for those of the columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Prices(ReadOnlySpan<byte> costs, Vector128<byte> columns)
    {
        // A column beyond its chunk reads 0.
        var price = Vector128.Shuffle(Vector128.Create(costs[..Chunk]), columns)
            | Vector128.Shuffle(Vector128.Create(costs[Chunk..(2 * Chunk)]), columns - Vector128.Create((byte)Chunk))
            | Vector128.Shuffle(Vector128.Create(costs[(2 * Chunk)..]), columns - Vector128.Create((byte)(2 * Chunk)));
        var (lower, upper) = Vector128.Widen(price);
        return Vector256.Create(lower, upper).AsInt16();
    }

    /// <summary>The lanes of a row as they are filled.</summary>
    [InlineArray(Longest)]
    private struct Lanes<T>
    {
        private T _first;
    }
}
