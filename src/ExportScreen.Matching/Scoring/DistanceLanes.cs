using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Bounds below the distances of one word to sixteen others at once, a byte each: the recurrence of <see cref="EditDistance"/> in vector lanes. It is a bound
/// and not the distance because the characters outside the table count as equal. Immutable and thread-safe.
/// </summary>
internal sealed class DistanceLanes
{
    /// <summary>Number of words compared at once.</summary>
    public const int Lanes = 16;

    /// <summary>Longest word that is compared.</summary>
    public const int Longest = 16;

    /// <summary>Number of character classes: three tables of sixteen.</summary>
    private const int Classes = 48;

    private readonly Vector128<byte>[] _prices = new Vector128<byte>[Classes * 3];
    private readonly Vector128<byte>[] _gaps = new Vector128<byte>[3];
    private readonly byte[] _gapOf = new byte[Classes];
    private readonly byte _doubled;

    /// <param name="costs">Prices of <see cref="EditDistance"/>.</param>
    /// <param name="doubled">Price of a doubled letter.</param>
    public DistanceLanes(byte[] costs, int doubled)
    {
        _doubled = (byte)doubled;
        Span<byte> row = stackalloc byte[Classes];
        for (var a = 0; a < Classes; a++)
        {
            costs.AsSpan(a * 64, Classes).CopyTo(row);
            row[a] = 0;
            for (var part = 0; part < 3; part++) _prices[(a * 3) + part] = Vector128.Create((ReadOnlySpan<byte>)row.Slice(part * 16, 16));
            _gapOf[a] = costs[a * 64];
        }

        for (var part = 0; part < 3; part++) _gaps[part] = Vector128.Create((ReadOnlySpan<byte>)_gapOf.AsSpan(part * 16, 16));
    }

    /// <summary>Writes a word as classes, the room behind it empty; a word that is too long is no word here.</summary>
    public static void Write(ReadOnlySpan<char> word, Span<byte> classes)
    {
        classes[..Longest].Clear();
        if (word.Length > Longest) return;
        for (var i = 0; i < word.Length; i++) classes[i] = EditDistance.ClassOf(word[i]);
    }

    /// <summary>The bounds.</summary>
    /// <param name="word">Classes of the word.</param>
    /// <param name="others">Classes of the others: first those of all first letters, then those of all second letters, and so on.</param>
    /// <param name="lengths">Their lengths, 1 to <see cref="Longest"/>.</param>
    /// <param name="longest">The greatest of the lengths.</param>
    public Vector128<byte> Of(ReadOnlySpan<byte> word, ReadOnlySpan<byte> others, Vector128<byte> lengths, int longest)
    {
        Span<Vector128<byte>> rows = stackalloc Vector128<byte>[3 * (Longest + 1)];
        Span<Vector128<byte>> equal = stackalloc Vector128<byte>[2 * Longest];
        ref var before = ref rows[0];
        ref var last = ref rows[Longest + 1];
        ref var row = ref rows[2 * (Longest + 1)];
        ref var sameBefore = ref equal[0];
        ref var same = ref equal[Longest];
        Span<byte> gaps = stackalloc byte[Longest];
        last = Vector128<byte>.Zero;
        for (var j = 0; j < word.Length; j++)
        {
            gaps[j] = j > 0 && word[j] == word[j - 1] ? _doubled : j == 0 ? Math.Max(_gapOf[word[0]], (byte)EditDistance.FirstGap) : _gapOf[word[j]];
            Unsafe.Add(ref last, j + 1) = Vector128.AddSaturate(Unsafe.Add(ref last, j), Vector128.Create(gaps[j]));
        }

        var result = Vector128<byte>.Zero;
        var earlier = Vector128<byte>.Zero;
        for (var d = 0; d < longest; d++)
        {
            var letter = Vector128.Create(others.Slice(d * Lanes, Lanes));
            // Places in the three tables; a place outside a table has its highest bit set and gives 0.
            var first = Vector128.AddSaturate(letter, Vector128.Create((byte)112));
            var second = Vector128.AddSaturate(letter - Vector128.Create((byte)16), Vector128.Create((byte)112));
            var third = Vector128.AddSaturate(letter - Vector128.Create((byte)32), Vector128.Create((byte)112));
            var gap = Look(ref _gaps[0], first, second, third);
            gap = d == 0 ? Vector128.Max(gap, Vector128.Create((byte)EditDistance.FirstGap)) : Vector128.ConditionalSelect(Vector128.Equals(letter, earlier), Vector128.Create(_doubled), gap);
            var left = row = Vector128.AddSaturate(last, gap);
            var corner = last;
            for (var j = 0; j < word.Length; j++)
            {
                var above = Unsafe.Add(ref last, j + 1);
                var best = Vector128.AddSaturate(corner, Look(ref _prices[word[j] * 3], first, second, third));
                best = Vector128.Min(best, Vector128.Min(Vector128.AddSaturate(above, gap), Vector128.AddSaturate(left, Vector128.Create(gaps[j]))));
                var equals = Vector128.Equals(letter, Vector128.Create(word[j]));
                Unsafe.Add(ref same, j) = equals;
                if (d > 0 && j > 0)
                {
                    var swapped = Unsafe.Add(ref same, j - 1) & Unsafe.Add(ref sameBefore, j);
                    best = Vector128.ConditionalSelect(swapped, Vector128.Min(best, Vector128.AddSaturate(Unsafe.Add(ref before, j - 1), Vector128.Create((byte)EditDistance.Swap))), best);
                }

                Unsafe.Add(ref row, j + 1) = left = best;
                corner = above;
            }

            result = Vector128.ConditionalSelect(Vector128.Equals(lengths, Vector128.Create((byte)(d + 1))), left, result);
            earlier = letter;
            ref var free = ref before;
            before = ref last;
            last = ref row;
            row = ref free;
            ref var freeSame = ref sameBefore;
            sameBefore = ref same;
            same = ref freeSame;
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Look(ref Vector128<byte> tables, Vector128<byte> first, Vector128<byte> second, Vector128<byte> third) =>
        Vector128.ShuffleNative(tables, first) | Vector128.ShuffleNative(Unsafe.Add(ref tables, 1), second) | Vector128.ShuffleNative(Unsafe.Add(ref tables, 2), third);
}
