using System.Runtime.Intrinsics;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Tests.Scoring;

public sealed class DistanceLanesTests
{
    private const string Alphabet = "aeioubcdghklmnrstvwyz0159?SCJ";

    [Fact]
    public void Sixteen_distances_at_once_are_bounds_below_the_distances_one_by_one_and_mostly_the_same()
    {
        var random = new Random(TestSize.Seed);
        var (same, all) = (0, 0);
        for (var round = 0; round < TestSize.Of(20000); round++)
        {
            var word = Word(random);
            var others = Enumerable.Range(0, DistanceLanes.Lanes).Select(_ => random.Next(2) == 0 ? Near(word, random) : Word(random)).ToArray();
            var letters = Bounds(EditDistance.LettersLanes, word, others);
            var sounds = Bounds(EditDistance.SoundsLanes, word, others);
            for (var lane = 0; lane < others.Length; lane++)
            {
                int byLetters = EditDistance.OfLetters(word, others[lane], int.MaxValue), bySounds = EditDistance.OfSounds(word, others[lane], int.MaxValue);
                Assert.True(letters[lane] <= byLetters, $"{word} {others[lane]}: {letters[lane]} above {byLetters}");
                Assert.True(sounds[lane] <= bySounds, $"{word} {others[lane]}: {sounds[lane]} above {bySounds}");
                all += 2;
                same += (letters[lane] == byLetters ? 1 : 0) + (sounds[lane] == bySounds ? 1 : 0);
            }
        }

        Assert.InRange((double)same / all, 0.9, 1);
    }

    private static Vector128<byte> Bounds(DistanceLanes lanes, string word, string[] others)
    {
        Span<byte> classes = new byte[DistanceLanes.Longest], lengths = new byte[DistanceLanes.Lanes], one = new byte[DistanceLanes.Longest];
        Span<byte> transposed = new byte[DistanceLanes.Longest * DistanceLanes.Lanes];
        DistanceLanes.Write(word, classes);
        for (var lane = 0; lane < others.Length; lane++)
        {
            DistanceLanes.Write(others[lane], one);
            lengths[lane] = (byte)others[lane].Length;
            for (var c = 0; c < others[lane].Length; c++) transposed[(c * DistanceLanes.Lanes) + lane] = one[c];
        }

        return lanes.Of(classes[..word.Length], transposed, Vector128.Create((ReadOnlySpan<byte>)lengths), others.Max(o => o.Length));
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, DistanceLanes.Longest + 1)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

    private static string Near(string word, Random random)
    {
        for (var change = random.Next(4); change > 0; change--)
        {
            var at = random.Next(word.Length);
            word = random.Next(4) switch
            {
                0 when word.Length > 1 => word.Remove(at, 1),
                1 when word.Length < DistanceLanes.Longest => word.Insert(at, word[at].ToString()),
                2 when at > 0 => word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..],
                _ => word[..at] + Alphabet[random.Next(Alphabet.Length)] + word[(at + 1)..],
            };
        }

        return word;
    }
}
