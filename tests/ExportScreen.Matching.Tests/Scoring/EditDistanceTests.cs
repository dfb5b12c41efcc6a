using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Tests.Scoring;

public sealed class EditDistanceTests(ITestOutputHelper output)
{
    private const string Characters = "aaabcdeghhiiklmnoostuvxz05?SCJ\u0436\0";

    [Theory]
    [InlineData("hassan", "hasan", 9)]
    [InlineData("ivan", "ivna", 12)]
    [InlineData("ivan", "iven", 15)]
    [InlineData("b0ris", "boris", 7)]
    [InlineData("", "", 0)]
    public void A_slip_has_its_price(string a, string b, int price)
    {
        Assert.Equal(price, EditDistance.OfLetters(a, b, 100));
        Assert.Equal(price, EditDistance.OfLetters(b, a, 100));
    }

    [Fact]
    public void Rows_and_letters_give_one_distance()
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var random = new Random(TestSize.Seed);
        for (var round = 0; round < TestSize.Of(400_000); round++)
        {
            var b = Word(random, 1, DistanceRows.Longest);
            var a = random.Next(3) > 0 ? Altered(random, b) : Word(random, 0, b.Length);
            if (a.Length > b.Length) (a, b) = (b, a);
            if (b.Length > DistanceRows.Longest) continue;
            var (prices, doubled) = random.Next(2) == 0 ? (EditDistance.LetterPrices, 9) : (EditDistance.SoundPrices, 20);
            Assert.Equal(EditDistance.LetterByLetter(a, b, prices, doubled, int.MaxValue), DistanceRows.Of(a, b, prices, doubled));
        }
    }

    private static string Word(Random random, int least, int most) =>
        string.Create(random.Next(least, most + 1), random, static (word, random) =>
        {
            foreach (ref var c in word) c = Characters[random.Next(Characters.Length)];
        });

    private static string Altered(Random random, string word)
    {
        for (var times = random.Next(1, 4); times > 0 && word.Length > 1; times--)
        {
            var at = random.Next(word.Length - 1);
            word = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, word[at].ToString()),
                2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                _ => word[..at] + Characters[random.Next(Characters.Length)] + word[(at + 1)..],
            };
        }

        return word;
    }
}
