using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;
using ExportScreen.Manifests.Tables;
using ExportScreen.Manifests.Text;

namespace ExportScreen.Manifests.Tests.Speed;

/// <summary>What is remembered, and every short way, gives what the plain reading gives.</summary>
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const string Headers =
        "BL No|Invoice No|Date|Vessel|IMO|Port of Loading|Port of Discharge|Country of Destination|Shipper|Shipper Address|Shipper Country|Consignee|Consignee Address|Consignee Country|" +
        "Consignee Contact|Notify Party|Notify Address|Notify Country|HS Code|Description of Goods|Quantity|Gross Weight|Value|Currency|Country of Origin";

    private static readonly string[] Pieces =
    [
        "EXAMPLE", "Trading", "LTD", "Co., Ltd", "ООО ПРИМЕР", "示例电子有限公司", "GRОUP", "TO ORDER", "to the order of ", "EXAMPLE BANK", "C/O ", " on behalf of ", "SAME AS CONSIGNEE", "SAME AS SHIPPER",
        "N/A", "-", "TOTAL", "итого", "12 Dock Road, Mundra", "INDIA", "CN", "UK", "TR", "Türkiye", "TEL: +971 4 000 0000", "ИНН 7707083893/770701001", "tax no 12345678", "统一社会信用代码91110000600007156Y",
        "info@example.test", "WWW.EXAMPLE.TEST", "PASSPORT NO N1234567", "IMO 9074729", "9074729", "CNSZX", "MERSIN (TRMER)", "HS CODE 8542.31", "854231", "8542.31.90", "12.5", "14.404,26", "1,234", "0", "USD", "$",
        "5 KGS", "2026-01-05", "05.01.2026", "ı", "İ", "ſ", "K", "Ａ", "e\u0301", "\u00A0", "\u200B", "&amp;", "  ", " ", ".", "7",
    ];

    [Fact]
    public void Remembering_changes_nothing()
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var compared = 0;
        for (var file = 0; file < TestSize.Of(200); file++)
        {
            var random = new Random(unchecked((TestSize.Seed * 7919) + file));
            using var source = new DelimitedSource(new MemoryStream(Encoding.UTF8.GetBytes(Table(random))), Encoding.UTF8, '|', "csv", new ManifestOptions(), []);
            var sample = Assert.Single(TableSample.Take(source));
            var layout = new LayoutFinder("m.csv", []).Find(sample, 0)!;
            var remembering = new RowReader("m.csv", layout);
            var plain = new RowReader("m.csv", layout, remember: false);
            foreach (var row in sample.Rows.Skip(1))
            {
                Assert.Equal(JsonSerializer.Serialize(plain.Read(row, 1)), JsonSerializer.Serialize(remembering.Read(row, 1)));
                compared++;
            }
        }

        Assert.True(compared > 500);
    }

    [Fact]
    public void The_short_form_of_a_key_is_the_key()
    {
        var random = new Random(TestSize.Seed);
        Span<char> key = stackalloc char[64];
        for (var i = 0; i < TestSize.Of(200_000); i++)
        {
            var text = string.Create(random.Next(1, 24), random, static (span, r) =>
            {
                foreach (ref var c in span) c = (char)(r.Next(3) == 0 ? r.Next(0x20, 0x7F) : "abAB z/.-("[r.Next(10)]);
            });
            var length = HeaderKey.OfAscii(text, key);
            Assert.Equal(HeaderKey.Of(text, keepBrackets: true), length > 0 ? key[..length].ToString() : text.Trim());
        }
    }

    [Fact]
    public void The_short_way_of_a_number_keeps_value_and_scale()
    {
        var random = new Random(TestSize.Seed);
        for (var i = 0; i < TestSize.Of(200_000); i++)
        {
            var text = string.Create(random.Next(1, 20), random, static (span, r) =>
            {
                foreach (ref var c in span) c = "0123456789."[r.Next(11)];
            });
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var expected)) continue;
            Assert.True(NumberReader.TryRead(text, '.', out var read, out var unit));
            Assert.Null(unit);
            Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), read.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Few distinct cells, so that most are remembered when they come again.
    private static string Table(Random random)
    {
        var cells = Enumerable.Range(0, 120).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(2) == 0 ? " " : "")))).ToArray();
        var text = new StringBuilder(Headers).Append('\n');
        var width = Headers.Split('|').Length;
        for (var row = 0; row < 120; row++)
            text.AppendJoin('|', Enumerable.Range(0, width).Select(_ => random.Next(6) == 0 ? "" : cells[random.Next(cells.Length)])).Append('\n');
        return text.ToString();
    }
}
