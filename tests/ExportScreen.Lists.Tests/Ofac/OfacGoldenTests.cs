using ExportScreen.Lists.Ofac.Csv;
using ExportScreen.Lists.Ofac.Enhanced;

namespace ExportScreen.Lists.Tests.Ofac;

public sealed class OfacGoldenTests
{
    [Theory]
    [InlineData("sdn-set")]
    [InlineData("added-header")]
    [InlineData("mixed-editions")]
    public void Reads_a_set_of_sdn_files(string folder) =>
        Golden.Verify(GoldenReading.Of(new OfacCsvSdnFeed().Read(GoldenReading.Folder("ofac-csv", folder))), Repository.Corpus("lists", "ofac-csv", folder, "expected.json"));

    [Fact]
    public void Reads_a_set_of_consolidated_files_without_comments() =>
        Golden.Verify(GoldenReading.Of(new OfacCsvConsFeed().Read(GoldenReading.Folder("ofac-csv", "cons-set"))), Repository.Corpus("lists", "ofac-csv", "cons-set", "expected.json"));

    [Fact]
    public void Reads_an_enhanced_export() =>
        Golden.Verify(
            GoldenReading.Of(new OfacEnhancedConsFeed().Read(GoldenReading.Folder("ofac-enhanced", "cons-three-parties"))),
            Repository.Corpus("lists", "ofac-enhanced", "cons-three-parties", "expected.json"));
}
