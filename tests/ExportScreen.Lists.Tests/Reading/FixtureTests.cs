using System.Text;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class FixtureTests
{
    public static TheoryData<string, string> Fixtures => FixtureFeeds.All();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reads_the_quirks_as_reviewed(string folder, string name)
    {
        var result = FixtureFeeds.Of(folder).Read([ListFixtures.Corpus(folder, name)]);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.ToSentence())));
        Golden.Verify(EntryText.Of(result), Repository.Corpus("lists", folder, "expected.json"));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Is_recognised_by_its_own_feed_only(string folder, string name)
    {
        var file = ListFixtures.Corpus(folder, name);
        Assert.Equal(FixtureFeeds.Of(folder).Id, Assert.Single(ListFeeds.All, f => f.Recognises(file)).Id);
        Assert.Null(KnownNonLists.Find(file));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Refuses_a_web_page_an_empty_file_and_foreign_bytes(string folder, string name)
    {
        var feed = FixtureFeeds.Of(folder);
        ListFixtures.Refused(feed, ListFixtures.Text(name, "<!DOCTYPE html>\n<html><head><title>EU Login</title></head></html>\n"), ListDiagnostics.HtmlInsteadOfData);
        ListFixtures.Refused(feed, ListFixtures.Text(name, " \r\n"), ListDiagnostics.EmptyFile);
        var bytes = ListFixtures.Corpus(folder, name).Content.ToArray();
        bytes[bytes.Length / 2] = 0x92;
        ListFixtures.Refused(feed, new ListFile(name, bytes), ListDiagnostics.WrongEncoding);
        Assert.False(feed.Read([]).Succeeded);
        Assert.False(feed.Read([ListFixtures.Corpus(folder, name), ListFixtures.Corpus(folder, name)]).Succeeded);
    }

    [Theory]
    [InlineData("un-sc", "<DATAID>", "<NEW_FIELD>x</NEW_FIELD><DATAID>", "LS0101")]
    [InlineData("un-sc", "<QUALITY>Good</QUALITY>", "<QUALITY>Splendid</QUALITY>", "LS0104")]
    [InlineData("un-sc", "<UN_LIST_TYPE>DPRK<", "<UN_LIST_TYPE>Mars<", "LS0104")]
    [InlineData("un-sc", "<COUNTRY>China<", "<COUNTRY>Atlantis<", "LS0205")]
    [InlineData("un-sc", "<YEAR>1971<", "<YEAR>the flood<", "LS0204")]
    [InlineData("eu-fsf", "<remark>Invented entity.</remark>", "<remark>x</remark><novelty/>", "LS0101")]
    [InlineData("eu-fsf", "poBox=\"55\"", "poBox=\"55\" planet=\"Earth\"", "LS0102")]
    [InlineData("eu-fsf", "identificationTypeCode=\"imo\"", "identificationTypeCode=\"retina\"", "LS0104")]
    [InlineData("eu-fsf", "code=\"person\"", "code=\"spirit\"", "LS0104")]
    [InlineData("uk-xml", "<UniqueID>AFG9901</UniqueID>", "<UniqueID>AFG9901</UniqueID><Colour>red</Colour>", "LS0101")]
    [InlineData("uk-xml", "<NameType>ALias<", "<NameType>Nickname<", "LS0104")]
    [InlineData("uk-xml", "<SanctionsImposed>Travel Ban<", "<SanctionsImposed>Banishment<", "LS0104")]
    [InlineData("csl-json", "\"title\":null", "\"titel\":null", "LS0101")]
    [InlineData("csl-json", "(MEU)", "(XYZ)", "LS2001")]
    [InlineData("csl-csv", "Entity List (EL)", "Entity List (XX)", "LS2001")]
    [InlineData("csl-csv", ",ids\n", ",ids,mood\n", "LS0103")]
    public void Says_what_it_does_not_know(string folder, string old, string replacement, string code)
    {
        var name = folder switch { "csl-csv" => "quirks.csv", "csl-json" => "quirks.json", _ => "quirks.xml" };
        var text = ListFixtures.TextOf(ListFixtures.Corpus(folder, name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        var changed = ListFixtures.Text(name, text.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Contains(FixtureFeeds.Of(folder).Read([changed]).Diagnostics, d => d.Code == code && d.Severity == DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("eu-fsf", "<!DOCTYPE export [<!ENTITY x \"y\">]><export", "<export", "LS0008")]
    [InlineData("csl-json", "\"total\": 5", "\"total\": 4", "LS0012")]
    [InlineData("csl-csv", "_id,source,entity_nr", "_id,source,entity_number", "LS0013")]
    public void Refuses_what_contradicts_itself(string folder, string replacement, string old, string code)
    {
        var name = folder switch { "csl-csv" => "quirks.csv", "csl-json" => "quirks.json", _ => "quirks.xml" };
        var text = ListFixtures.TextOf(ListFixtures.Corpus(folder, name)).Replace(old, replacement, StringComparison.Ordinal);
        var result = FixtureFeeds.Of(folder).Read([new ListFile(name, Encoding.UTF8.GetBytes(text))]);
        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
    }
}
