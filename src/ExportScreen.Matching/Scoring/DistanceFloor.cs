using System.Numerics;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// A bound below the distance of two words that needs only the sets of their letters: a letter that the other word lacks costs at least its cheapest
/// exchange for a letter that the other has, or its cheapest omission. Immutable and thread-safe.
/// </summary>
internal sealed class DistanceFloor
{
    private static readonly char[][] Characters = [.. Enumerable.Range(0, LetterSet.Size).Select(bit => Enumerable.Range(1, 127).Select(c => (char)c).Where(c => LetterSet.BitOf(c) == bit).ToArray())];

    private readonly uint[] _near = new uint[LetterSet.Size];
    private readonly byte[] _close = new byte[LetterSet.Size];
    private readonly byte[] _far = new byte[LetterSet.Size];

    /// <param name="costs">The prices of <see cref="EditDistance"/>.</param>
    public DistanceFloor(byte[] costs)
    {
        for (var bit = 0; bit < LetterSet.Size; bit++)
        {
            // Characters that share a bit, and the question mark, which may stand for anything, prove nothing.
            if (bit is LetterSet.Other or LetterSet.Unread) continue;
            var letter = Characters[bit][0];
            _close[bit] = _far[bit] = (byte)Math.Min(EditDistance.Unit, EditDistance.Price(costs, letter, '\0'));
            for (var other = 0; other < LetterSet.Size; other++)
            {
                if (other == bit) continue;
                var price = Characters[other].Min(c => EditDistance.Price(costs, letter, c));
                if (price >= _far[bit]) continue;
                _near[bit] |= 1u << other;
                _close[bit] = (byte)Math.Min(_close[bit], price);
            }
        }
    }

    /// <summary>The bound for two sets of letters.</summary>
    public int Of(uint a, uint b) => Math.Max(OneSided(a & ~b, b), OneSided(b & ~a, a));

    private int OneSided(uint missing, uint other)
    {
        var sum = 0;
        for (; missing != 0; missing &= missing - 1)
        {
            var bit = BitOperations.TrailingZeroCount(missing);
            sum += (_near[bit] & other) == 0 ? _far[bit] : _close[bit];
        }

        return sum;
    }
}
