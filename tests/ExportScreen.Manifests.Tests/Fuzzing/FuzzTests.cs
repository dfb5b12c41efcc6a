using System.Text;
using ExportScreen.Manifests.Tests.Workbooks;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tests.Fuzzing;

public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(10);

    private const string Table =
        "MANIFEST;;;;;;;;\nОтправитель;Получатель;Порт выгрузки;Код ТН ВЭД;Наименование товара;Вес брутто;Сумма, USD;Судно;Дата\n" +
        "\"EXAMPLE \"\"TRADING\"\" LIMITED\";TO THE ORDER OF ПРИМЕР БАНК;TRIST;8542.31.9010;\"ИНТЕГРАЛЬНЫЕ\nСХЕМЫ\";12,5;14.404,26;EXAMPLE STAR IMO 9074729;05.01.2026\n" +
        "EXPОRT EXAMPLE LLC;7707083893 ООО ПРИМЕР C/O ORNEK LTD STI, 12 CADDE, TURKEY;TRIST;854231;MICROCONTROLLER HS 854231;3;5 200,00;;2026-02-05\nИтого;;;;;15,5;19.604,26;;\n";

    private const string Records =
        "{\"billOfLading\":\"OWNB0001\",\"shipper\":{\"name\":\"A LTD\",\"address\":{\"street\":\"1 ROAD\",\"countryCode\":\"HK\"}},\"lines\":[{\"hsCode\":[\"854231\"],\"goodsDescription\":\"CHIPS\",\"value\":1.5e3},{\"hsCode\":\"847130\"}],\"consignee\":\"SAME AS SHIPPER\"}";

    public static TheoryData<string> Formats => ["csv", "tsv", "xlsx", "xls", "json", "ndjson"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Mutated_files_are_refused_or_read_row_by_row(string format)
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var seed = Seed(format);
        for (var i = 0; i < TestSize.Of(10_000); i++)
        {
            var number = i;
            var bytes = new ManifestMutator(unchecked((TestSize.Seed * 100_003) + number)).Mutate(seed, format == "xlsx");
            var work = Task.Run(() => Check(bytes, $"{format}, seed {TestSize.Seed}, file {number}"), TestContext.Current.CancellationToken);
            Assert.True(await Task.WhenAny(work, Task.Delay(Hang, TestContext.Current.CancellationToken)) == work, $"hangs: {format}, seed {TestSize.Seed}, file {number}");
            await work;
        }
    }

    private static byte[] Seed(string format) => format switch
    {
        "csv" => Encoding.UTF8.GetBytes(Table),
        "tsv" => Encoding.UTF8.GetBytes(Table.Replace(';', '\t')),
        "json" => Encoding.UTF8.GetBytes($"[{Records},{Records}]"),
        "ndjson" => Encoding.UTF8.GetBytes($"{Records}\n{Records}\n"),
        "xls" => XlsMaker.Make(["Shipper", "Consignee", "HS Code"], ["A LTD", "B LTD", 854231.0], ["C LTD", "D LTD", 847130.0]),
        _ => new XlsxMaker().Sheet("One", XlsxMaker.Row(1, "Shipper", "Consignee", "HS Code", "Value") + XlsxMaker.Row(2, "A", "B", "<c r=\"@\" s=\"1\"><v>4014000</v></c>", "<c r=\"@\"><f>1+1</f><v>2</v></c>"))
            .Sheet("Two", XlsxMaker.Row(1, "Shipper", "Consignee", "HS Code") + XlsxMaker.Row(2, "C", "D", "847130"), "hidden").ToBytes(),
    };

    private static void Check(byte[] bytes, string what)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var result = ManifestOpener.Open(stream, "manifest.bin", new ManifestOptions { MaxBytes = 64 << 20 });
            if (!result.Succeeded)
            {
                Assert.Contains(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
                return;
            }

            using var manifest = result.Value;
            var ordinal = 0;
            foreach (var record in manifest.Records(TestContext.Current.CancellationToken))
            {
                Assert.True(record.Consignment is null != record.Skipped is null);
                if (record.Consignment is not { } consignment) continue;
                Assert.Equal(++ordinal, Assert.Single(consignment.Items).Row.Ordinal);
            }
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{what}: {e.GetType().Name}", e);
        }
    }
}
