using System.Globalization;

namespace ExportScreen.Measures;

/// <summary>Every EDI, XML, PDF and AMS input must be refused by name with advice and exit code 1, and leave no workbook.</summary>
internal static class RefusedManifests
{
    private static readonly string[] Folders =
        ["cuscar", "iftmin", "ifcsum", "invoic", "edifact-other", "x12-309", "x12-310", "x12-856", "x12-810", "x12-other", "ubl", "wco-cds", "eu-ncts", "eu-ens-ie315", "asycuda-sad", "iata-cargo-xml"];

    private const string AmsHeader = "identifier,shipper_party_name,shipper_party_address_1,city,state_province,zip_code,country_code,contact_name,comm_number_qualifier,comm_number\n2026010100001,OWN TRADING LIMITED,ROOM 1,,,,HK,,,\n";

    public static int Run(Arguments arguments)
    {
        var exe = arguments.Text("exe");
        var data = Path.Combine(arguments.Text("data"), "manifests");
        var work = arguments.Text("work");
        File.WriteAllBytes(Path.Combine(work, "scan.pdf"), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"u8.ToArray());
        File.WriteAllText(Path.Combine(work, "ams__shipper_2026__202601010000.csv"), AmsHeader);
        var files = Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(data, f))).Append(Path.Combine(work, "scan.pdf")).Append(Path.Combine(work, "ams__shipper_2026__202601010000.csv")).ToList();
        var wrong = 0;
        foreach (var file in files)
        {
            var output = Path.Combine(work, "refused.xlsx");
            var result = MeasuredProcess.Start([exe, "screen", file, "-o", output, "--quiet"]);
            var good = result.ExitCode == 1 && !File.Exists(output) && result.Errors.Contains(Path.GetFileName(file), StringComparison.Ordinal) && result.Errors.Length > 60;
            if (!good) wrong++;
            Console.WriteLine($"{(good ? "refused " : "WRONG   ")} {Path.GetRelativePath(data, file)}: {result.Errors.Trim().ReplaceLineEndings(" ")}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"inputs={files.Count} wrong={wrong}"));
        return wrong == 0 ? 0 : 1;
    }
}
