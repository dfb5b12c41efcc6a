using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.References;

namespace ExportScreen.Goods.Tests.References;

public sealed class ReferenceTests
{
    private readonly ReferenceReader _reader = new(ControlTables.Bundled);

    private static string Codes => string.Concat(ControlTables.Bundled.Nomenclature.CurrentCodes.Select(c => $"{c},6,{c[..4]},goods of {c}\n"));

    [Fact]
    public void Reads_the_publishers_files_whole()
    {
        var hs = File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs", "hs2022_comtrade.csv"));
        var references = File.ReadAllBytes(Requires.SharedData("goods", "reference", "uk_search", "search_references.csv"));
        Assert.Equal(6_840, _reader.Read("hs", hs).Value?.Entries);
        Assert.InRange(_reader.Read("references", references).Value!.Entries, 8_400, 8_540);
    }

    [Fact]
    public void Reads_the_form_of_UN_Comtrade_as_the_table()
    {
        var json = "{\"more\":false,\"results\":[" + string.Join(',', ControlTables.Bundled.Nomenclature.CurrentCodes.Select(c => $"{{\"id\":\"{c}\",\"text\":\"{c} - goods of {c}\",\"parent\":\"{c[..4]}\"}}")) + "]}";
        var read = _reader.Read("H6.json", Encoding.UTF8.GetBytes(json), acceptPartial: true).Value!;
        Assert.Equal("goods of 010121", read.Labelled[0].Text);
        Assert.Equal(_reader.Read("hs.csv", Encoding.UTF8.GetBytes("code,level,parent,description\n" + Codes), acceptPartial: true).Value!.Labelled, read.Labelled);
    }

    [Theory]
    [InlineData("", "GD1003")]
    [InlineData("<!DOCTYPE html><html>Sign in</html>", "GD1002")]
    [InlineData("name,address\nA,B\n", "GD1001")]
    [InlineData("{\"results\":[{\"id\":\"010121\",", "GD1004")]
    [InlineData("[1,2]", "GD1001")]
    [InlineData("code,level,parent,description\n010121,6,0101,Horses\n", "GD1005")]
    [InlineData("code,level,parent,description\n854140,6,8541,Photosensitive\n999001,6,9990,Other\n", "GD1007")]
    [InlineData("hs2022,hs2017\n010121,010121\n", "GD1014")]
    [InlineData("hs2022,hs2017,relationship\n010121,010121,1:1\n", "GD1005")]
    [InlineData("hs2022,hs2017,relationship\n010121,010121,1:1\n010129", "GD1004")]
    [InlineData("hs2022,hs2017,relationship\n010121,010121,same\n", "GD1004")]
    [InlineData("hs2022,hs2017,relationship\n999001,999002,1:1\n", "GD1007")]
    [InlineData("code,level,parent,description\n010121,6,0101,\"Horses", "GD1004")]
    [InlineData("code,level,parent,description\n010121,6\n", "GD1004")]
    public void Refuses_what_is_not_the_file(string content, string code) => Assert.Equal(code, Assert.Single(_reader.Read("file", Encoding.UTF8.GetBytes(content)).Diagnostics).Code);

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var whole = File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs", "hs2022_comtrade.csv"));
        var random = new Random(TestSize.Seed);
        for (var i = 0; i < TestSize.Of(100); i++) Assert.False(_reader.Read("cut", whole.AsSpan(0, random.Next(whole.Length * 97 / 100))).Succeeded);
    }

    [Fact]
    public void Learned_texts_rank_contradict_and_come_back_from_bytes_the_same()
    {
        var text = "code,level,parent,description\n" + Codes + "901420,6,9014,navigational instruments for aircraft\n950300,6,9503,toys and dolls for children\n";
        var file = _reader.Read("hs", Encoding.UTF8.GetBytes(text), acceptPartial: true).Value!;
        var small = file with { Labelled = [.. file.Labelled.Where(l => l.Heading is "9014" or "9503" or "0101")] };
        var learned = ImportedReference.Make("test", "texts", [small]);
        var bytes = learned.ToBytes();
        var back = ImportedReference.FromBytes("test", bytes);
        Assert.NotNull(back);
        Assert.Equal(bytes, ImportedReference.Make("test", "texts", [small]).ToBytes());
        var goods = new GoodsText(ControlTables.Bundled, back);
        Assert.Equal("9014", goods.Suggest("instrument, navigational", 3)[0].Heading);
        Assert.Equal(goods.Suggest("toy", 3).Select(s => s.Probability), new GoodsText(ControlTables.Bundled, learned).Suggest("toy", 3).Select(s => s.Probability));
        Assert.Equal(1, goods.Suggest("doll", 10).Sum(s => s.Probability), 4);
        bytes[bytes.Length / 2] ^= 1;
        Assert.Null(ImportedReference.FromBytes("test", bytes));
    }
}
