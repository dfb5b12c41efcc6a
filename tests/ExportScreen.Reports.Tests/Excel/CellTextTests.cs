using System.Text;
using System.Xml;
using ExportScreen.Reports.Excel.Parts;
using ExportScreen.Reports.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Reports.Tests.Excel;

public sealed class CellTextTests
{
    private static readonly string[] Pieces =
        ["_x000D_", "_x", "_", "x000D_", "\r", "\n", "\t", " ", "<", ">", "&", "\"", "'", "]]>", "=", "\u0000", "\u001f", "\ud800", "\udc00", "😀", "\ufffe", "\uffff", "\u0085", "é", "Я", "漢", "ש", "abc", "0123"];

    [Fact]
    public void Any_text_comes_back_from_the_xml_or_its_loss_is_said()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(40_000)).WithReplay((ulong)TestSize.Seed, 1), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var fit = CellText.Fit(text, out var loss);
            return (loss == CellLoss.None) == (fit == text) && Xml(fit) == fit && fit.All(c => Array.IndexOf(['\0', '\u001f', '\ufffe', '\uffff'], c) < 0);
        }));
    }

    [Fact]
    public void A_text_called_plain_needs_no_care()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(string.Concat).Where(t => t.Length > 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(40_000)).WithReplay((ulong)TestSize.Seed, 1), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            if (!CellText.IsPlain(text)) return true;
            using var stream = new MemoryStream();
            using (var xml = new XmlBuffer(stream)) xml.Text(text);
            return Encoding.ASCII.GetString(stream.ToArray()) == text && CellText.Fit(text, out _) == text;
        }));
    }

    [Theory]
    [InlineData(32_766, 32_766)]
    [InlineData(32_767, 32_767)]
    [InlineData(32_768, 32_767)]
    public void Cuts_at_the_limit(int length, int kept)
    {
        var fit = CellText.Fit(new string('x', length), out var loss);
        Assert.Equal((kept, length > kept), (fit.Length, loss.HasFlag(CellLoss.Cut)));
    }

    [Fact]
    public void Long_texts_of_wide_characters_pass_the_buffer_whole()
    {
        var text = string.Concat(Enumerable.Repeat("漢😀a", 8_000));
        Assert.Equal(CellText.Fit(text, out _), Xml(CellText.Fit(text, out _)));
    }

    [Theory]
    [InlineData("שלום", true)]
    [InlineData("123 شركة", true)]
    [InlineData("(ABC) شركة", false)]
    [InlineData("Я", false)]
    public void Reading_order_follows_the_first_letter(string text, bool rightToLeft) => Assert.Equal(rightToLeft, CellText.MarksOf(text).HasFlag(CellMarks.RightToLeft));

    [Fact]
    public void Any_cell_survives_in_a_workbook_or_is_noted()
    {
        var random = new Random(TestSize.Seed);
        var rows = Enumerable.Range(0, TestSize.Of(4_000)).Select(i => Sample.RowOf(i + 4, Model.Screenings.Outcome.Clear, "",
            [string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]))])).ToList();
        var book = Books.Of(new FakeResult(Sample.Facts(Sample.ManifestOf("x.csv", "Text")), [], () => rows.Select(r => (0, r))));
        var table = book.Table("All rows");
        for (var i = 0; i < rows.Count; i++)
        {
            var (given, shown) = (rows[i].Row.Cells[0] ?? "", table[i].GetValueOrDefault("Text", ""));
            Assert.True(given == shown || table[i].ContainsKey("Cell notes"), $"row {i}");
        }
    }

    /// <summary>Through the writer, a real XML parser, and the decoding that Excel does.</summary>
    private static string Xml(string text)
    {
        using var stream = new MemoryStream();
        using (var xml = new XmlBuffer(stream))
        {
            xml.Raw("<t xml:space=\"preserve\">"u8);
            xml.Text(text);
            xml.Raw("</t>"u8);
        }

        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(Encoding.UTF8.GetString(stream.ToArray()));
        return System.Text.RegularExpressions.Regex.Replace(document.DocumentElement!.InnerText, "_x([0-9A-Fa-f]{4})_", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());
    }
}
