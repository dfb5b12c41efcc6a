using System.Text;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tests;

/// <summary>A manifest opened and read to the end, for tests.</summary>
internal sealed record Opened(Manifest? Manifest, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<ManifestRecord> Records)
{
    public IReadOnlyList<Consignment> Consignments => [.. Records.Select(r => r.Consignment).OfType<Consignment>()];

    public IReadOnlyList<SkippedRow> Skipped => [.. Records.Select(r => r.Skipped).OfType<SkippedRow>()];

    public Consignment Only => Assert.Single(Consignments);

    public static Opened Text(string text, string name = "manifest.csv", ManifestOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), name, options);

    public static Opened File(string path, ManifestOptions? options = null) => Bytes(System.IO.File.ReadAllBytes(path), Path.GetFileName(path), options);

    public static Opened Bytes(byte[] bytes, string name = "manifest.csv", ManifestOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        var result = ManifestOpener.Open(stream, name, options ?? new ManifestOptions());
        if (!result.Succeeded)
        {
            Assert.Contains(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
            return new Opened(null, result.Diagnostics, []);
        }

        using var manifest = result.Value;
        return new Opened(manifest.Manifest, manifest.Diagnostics, [.. manifest.Records(TestContext.Current.CancellationToken)]);
    }

    public Party Party(PartyRole role, int row = 0) => Assert.Single(Consignments[row].Parties, p => p.Role == role);

    public Opened Refused(string code)
    {
        Assert.Null(Manifest);
        Assert.Contains(Diagnostics, d => d.Code == code);
        return this;
    }

    public string FieldOf(string header) => Assert.Single(Manifest!.Tables[0].Mapping.Columns, c => c.Header == header).Field;
}
