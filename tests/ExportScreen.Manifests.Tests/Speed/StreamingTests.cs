using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ExportScreen.Manifests.Tests.Speed;

public sealed class StreamingTests(ITestOutputHelper output)
{
    private static readonly string[] Headers =
        ("BL No,Shipper,Shipper Address,Shipper Country,Consignee,Consignee Address,Consignee Country,Notify Party,HS Code,Goods Description,Quantity,Unit,Gross Weight (kg),Value,Currency,Country of Origin,Port of Loading," +
        "Port of Discharge,Vessel,IMO Number,Date,Container").Split(',').Concat(Enumerable.Range(1, 18).Select(i => $"X{i}")).ToArray();

    [Fact]
    public void Forty_columns_stream_in_constant_memory()
    {
        var rows = TestSize.Of(1_000_000);
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        Write(file, rows);
        var clock = Stopwatch.StartNew();
        using var manifest = ManifestOpener.Open(file, "large.csv", new ManifestOptions()).Value!;
        var count = 0;
        long peak = 0;
        foreach (var record in manifest.Records(TestContext.Current.CancellationToken))
        {
            if (record.Consignment is null) continue;
            if (++count % 20_000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows, {rows / clock.Elapsed.TotalSeconds:F0} rows/s, peak {peak >> 20} MB managed"));
        Assert.Equal(rows, count);
        Assert.True(peak < 150L << 20, $"{peak} bytes are held while streaming");
    }

    private static void Write(Stream stream, int rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.WriteLine(string.Join(',', Headers));
        for (var i = 0; i < rows; i++)
        {
            var p = i * 7919 % 60_000;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"OWNB{i / 3:D7},EXAMPLE {p} TRADING LIMITED,ROOM {p % 90} EXAMPLE BUILDING,HK,ORNEK {i % 50_000} ELEKTRONIK LTD STI,CADDE {i % 70},TR,SAME AS CONSIGNEE,8542{i % 90:D2},\"MICROCONTROLLERS, {i % 300} BIT\",{i % 1000},PCS,{i % 77}.5,{i % 9999}.25,USD,CN,HKHKG,TRIST,EXAMPLE STAR,9074729,2026-01-{1 + (i % 28):D2},OWNU{i % 10_000_000:D7},a,b,c,{i},e,f,g,h,i,j,k,l,m,n,o,p,q,{i % 13}"));
        }
    }
}
