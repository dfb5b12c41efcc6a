using System.IO.Compression;
using System.Text;
using ExportScreen.Lists.Ofac.Csv;
using ExportScreen.Lists.Ofac.Enhanced;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Tests.Ofac;

public sealed class OfacRefusalTests
{
    private const string Page = "<!DOCTYPE html>\r\n<html><head><title>Sign in</title></head><body>Access denied</body></html>";

    private static readonly ListFile[] Set = GoldenReading.Folder("ofac-csv", "sdn-set");
    private static readonly ListFile Enhanced = GoldenReading.File("ofac-enhanced", "cons-three-parties", "CONS_ENHANCED.XML");

    [Theory]
    [InlineData("SDN.CSV")]
    [InlineData("ADD.CSV")]
    [InlineData("ALT.CSV")]
    [InlineData("SDN_COMMENTS.CSV")]
    public void A_web_page_in_place_of_any_file_is_refused(string name)
    {
        var result = new OfacCsvSdnFeed().Read([.. Set.Select(f => f.Name == name ? new ListFile(name, Encoding.UTF8.GetBytes(Page)) : f)]);
        Assert.False(result.Succeeded);
        Assert.Equal(ListDiagnostics.HtmlInsteadOfData, Assert.Single(result.Diagnostics).Kind);
        Assert.Equal(name, result.Diagnostics[0].Position.File);
    }

    [Fact]
    public void A_web_page_in_place_of_the_enhanced_xml_is_refused()
    {
        var file = new ListFile("CONS_ENHANCED.XML", Encoding.UTF8.GetBytes(Page));
        Assert.False(new OfacEnhancedConsFeed().Recognises(file));
        Assert.Equal(ListDiagnostics.HtmlInsteadOfData, Assert.Single(new OfacEnhancedConsFeed().Read([file]).Diagnostics).Kind);
    }

    [Fact]
    public void Each_missing_file_is_named()
    {
        foreach (var name in OfacFiles.SdnNames.Take(3))
        {
            var result = new OfacCsvSdnFeed().Read([.. Set.Where(f => f.Name != name)]);
            Assert.Equal((ListDiagnostics.MissingSibling, name), (result.Diagnostics[0].Kind, result.Diagnostics[0].Expected));
        }

        Assert.True(new OfacCsvSdnFeed().Read([.. Set.Where(f => f.Name != "SDN_COMMENTS.CSV")]).Succeeded);
    }

    [Fact]
    public void Two_files_of_the_same_part_are_refused() =>
        Assert.Equal(ListDiagnostics.DoubledFile, new OfacCsvSdnFeed().Read([.. Set, new ListFile("sdn (1).csv", Set[0].Content)]).Diagnostics[0].Kind);

    [Fact]
    public void A_type_or_alias_type_that_is_new_is_reported_and_read()
    {
        var result = new OfacCsvSdnFeed().Read([.. Set.Select(f => Replace(Replace(f, "\"vessel\"", "\"submarine\""), "\"nka\"", "\"zka\""))]);
        Assert.Equal(5, result.Value!.Entries.Count);
        Assert.Equal(["SDN_Type", "alt_type"], result.Diagnostics.Where(d => d.Kind == ListDiagnostics.UnknownValue).Select(d => d.Position.Column!));
    }

    [Fact]
    public void A_column_more_or_less_refuses_the_file()
    {
        Assert.Equal(ListDiagnostics.BrokenRow, new OfacCsvSdnFeed().Read([.. Set.Select(f => Replace(f, "\"CUBA\",", "\"CUBA\",-0- ,"))]).Diagnostics[0].Kind);
        Assert.Equal(ListDiagnostics.BrokenRow, new OfacCsvSdnFeed().Read([.. Set.Select(f => Replace(f, "\"CUBA\",-0- ,", "\"CUBA\","))]).Diagnostics[0].Kind);
    }

    [Fact]
    public void An_element_or_attribute_that_is_new_is_reported_with_its_line()
    {
        var xml = Replace(Replace(Enhanced, "<isLowQuality>true</isLowQuality>", "<isLowQuality>true</isLowQuality><quality>low</quality>"), "<address id=\"1\">", "<address id=\"1\" since=\"2020\">");
        var result = new OfacEnhancedConsFeed().Read([xml]);
        Assert.Equal(3, result.Value!.Entries.Count);
        Assert.Equal([(ListDiagnostics.UnknownElement, "name/quality"), (ListDiagnostics.UnknownAttribute, "address@since")], result.Diagnostics.Select(d => (d.Kind, d.Found!)));
        Assert.All(result.Diagnostics, d => Assert.True(d.Position.Row > 0));
    }

    [Theory]
    [InlineData(">Birthdate<", ">Shoe Size<")]
    [InlineData(">Passport<", ">Library Card<")]
    [InlineData(">F.K.A.<", ">Z.K.A.<")]
    [InlineData(">CITY<", ">VILLAGE<")]
    [InlineData(">Individual<", ">Robot<")]
    public void A_word_of_a_closed_set_that_is_new_is_reported(string known, string unknown)
    {
        var result = new OfacEnhancedConsFeed().Read([Replace(Enhanced, known, unknown)]);
        Assert.Equal(3, result.Value!.Entries.Count);
        Assert.Contains(result.Diagnostics, d => d.Kind == ListDiagnostics.UnknownValue && d.Found!.Contains(unknown.Trim('<', '>'), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<sanctionsList refId=\"91512\">Consolidated List</sanctionsList>", "<sanctionsList refId=\"91507\">SDN List</sanctionsList>")]
    [InlineData("<sanctionsList refId=\"91512\">Consolidated List</sanctionsList>", "")]
    [InlineData("</sanctionsLists>\n    </filters>", "</sanctionsLists><countries/></filters>")]
    public void An_export_with_another_filter_is_refused(string there, string instead)
    {
        var result = new OfacEnhancedConsFeed().Read([Replace(Enhanced, there, instead)]);
        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Kind == ListDiagnostics.FilteredExport);
    }

    [Fact]
    public void A_document_type_definition_is_refused() =>
        Assert.False(new OfacEnhancedConsFeed().Read([Replace(Enhanced, "<sanctionsData", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<sanctionsData")]).Succeeded);

    [Fact]
    public void The_namespace_may_change() =>
        Assert.Equal(3, new OfacEnhancedConsFeed().Read([Replace(Enhanced, "exports/ENHANCED_XML\"", "exports/ENHANCED_2027\"")]).Value!.Entries.Count);

    [Fact]
    public void A_repeated_entity_counts_as_rejected()
    {
        var result = new OfacEnhancedConsFeed().Read([Replace(Enhanced, "<entity id=\"92003\">", "<entity id=\"92001\">")]);
        Assert.Equal((2, 1, 3), (result.Value!.Entries.Count, result.Value.Rejected, result.Value.SourceRecords));
        Assert.Equal(ListDiagnostics.DuplicateId, Assert.Single(result.Diagnostics).Kind);
    }

    [Fact]
    public void Archives_that_are_not_one_list_are_refused()
    {
        Assert.Equal(ListDiagnostics.NotOneEntry, Unpack(("a.xml", 10), ("b.xml", 10)));
        Assert.Equal(ListDiagnostics.NotOneEntry, Unpack());
        Assert.Equal(ListDiagnostics.ArchiveTooLarge, Unpack(("bomb.xml", 20_000_000)));
        Assert.Equal(ListDiagnostics.BrokenArchive, ListFileUnpacking.Unpack(new ListFile("x.zip", "PK\x3\x4 and nothing"u8.ToArray())).Diagnostics[0].Kind);
    }

    private static DiagnosticKind Unpack(params (string Name, int Zeros)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, zeros) in entries)
                using (var entry = archive.CreateEntry(name).Open()) entry.Write(new byte[zeros]);
        return ListFileUnpacking.Unpack(new ListFile("list.zip", stream.ToArray())).Diagnostics[0].Kind;
    }

    private static ListFile Replace(ListFile file, string there, string instead) =>
        file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content.Span).Replace(there, instead, StringComparison.Ordinal)) };
}
