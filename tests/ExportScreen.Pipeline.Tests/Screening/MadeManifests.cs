using System.Globalization;

namespace ExportScreen.Pipeline.Tests.Screening;

/// <summary>Small generated manifests with listed and clean parties, broken cells and shared bills.</summary>
internal static class MadeManifests
{
    public const string Header = "Line,B/L No,Shipper,Consignee,Consignee Country,HS Code,Description";

    private static readonly string[] Names = ["Bluefield Ceramics GmbH", "JSC Mikron", "Exempla Tiles SA", "红兔矢量实业（深圳）有限公司", "Own Trading FZE", "", "Almaz-Antey Corp", "Silver Own Textiles Ltd"];
    private static readonly string[] Countries = ["DE", "RU", "TR", "PT", "Atlantis", "IR", "FR"];
    private static readonly string[] Codes = ["690721", "8542.31", "see invoice", "0901.11", "306.17", "8541.50", ""];

    public static List<string> Rows(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"{i},B{random.Next(count / 3):D4},{Pick(Names)},{Pick(Names)},{Pick(Countries)},{Pick(Codes)},goods {i % 7}"))];

        string Pick(string[] values) => values[random.Next(values.Length)];
    }

    public static string Text(IEnumerable<string> rows) => Header + "\n" + string.Join('\n', rows) + "\n";
}
