using System.Text;
using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Tests.Spill;

public sealed class TextPoolTests
{
    [Fact]
    public void Whatever_stood_in_its_place_before_a_text_comes_out_as_it_went_in()
    {
        var random = new Random(20261122);
        var pool = new TextPool();
        string[] letters = ["a", "B", " ", "7", "é", "Ж", "号", "𠮷", "\0"];
        for (var i = 0; i < 200_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(i % 100 == 0 ? 200 : 4)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.Equal(text, pool.Of(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("CN")]
    [InlineData("generated-1000000.csv")]
    [InlineData("Вологда, ул. Мира 1")]
    public void A_text_that_comes_again_is_the_same_string(string text)
    {
        var pool = new TextPool();
        Assert.Same(pool.Of(Encoding.UTF8.GetBytes(text)), pool.Of(Encoding.UTF8.GetBytes(text)));
    }
}
