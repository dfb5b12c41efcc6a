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
    [InlineData("ofac-legacy", "<uid>90001</uid>", "<uid>90001</uid><novelty>x</novelty>", "LS0101")]
    [InlineData("ofac-legacy", "<aka><uid>10</uid>", "<aka since=\"2020\"><uid>10</uid>", "LS0102")]
    [InlineData("ofac-legacy", "<vesselType>", "<engine>x</engine><vesselType>", "LS0101")]
    [InlineData("ofac-legacy", "<sdnType>Vessel<", "<sdnType>Submarine<", "LS0104")]
    [InlineData("ofac-legacy", "<type>n.k.a.<", "<type>z.k.a.<", "LS0104")]
    [InlineData("ofac-legacy", "<category>weak<", "<category>feeble<", "LS0104")]
    [InlineData("ofac-legacy", "<idType>Passport<", "<idType>Library Card<", "LS0104")]
    [InlineData("ofac-legacy", "<country>China<", "<country>Atlantis<", "LS0205")]
    [InlineData("ofac-legacy", "<dateOfBirth>Mar 1963<", "<dateOfBirth>the flood<", "LS0204")]
    [InlineData("ca-sema", "<Schedule-Annexe>3<", "<Gender-Genre>x</Gender-Genre><Schedule-Annexe>3<", "LS0101")]
    [InlineData("ca-sema", "<Item-NumeroDarticle>17<", "<Item-NumeroDarticle note=\"x\">17<", "LS0102")]
    [InlineData("ca-sema", "1963 or 1964", "the flood", "LS0204")]
    [InlineData("ca-sema", ">2010-07-22<", ">the flood<", "LS0204")]
    [InlineData("ch-seco", "<origin>EU</origin>", "<origin>EU</origin><mood/>", "LS0101")]
    [InlineData("ch-seco", "main=\"true\">", "main=\"true\" colour=\"red\">", "LS0102")]
    [InlineData("ch-seco", "name-type=\"alias\"", "name-type=\"nickname\"", "LS0104")]
    [InlineData("ch-seco", "quality=\"low\">", "quality=\"splendid\">", "LS0104")]
    [InlineData("ch-seco", "document-type=\"passport\"", "document-type=\"retina\"", "LS0104")]
    [InlineData("ch-seco", "modification-type=\"amended\"", "modification-type=\"adorned\"", "LS0104")]
    [InlineData("ch-seco", "object-type=\"vessel\"", "object-type=\"submarine\"", "LS0104")]
    [InlineData("ch-seco", "<sanctions-set-id>103<", "<sanctions-set-id>999<", "LS0104")]
    [InlineData("ch-seco", "iso-code=\"BY\"", "iso-code=\"Atlantis\"", "LS0205")]
    [InlineData("uk-conlist", ",Group ID\r\n", ",Group ID,Mood\r\n", "LS0103", ",x\r\n")]
    [InlineData("uk-conlist", ",FKA,Good,", ",XKA,Good,", "LS0104")]
    [InlineData("uk-conlist", ",AKA,Low,", ",AKA,Middling,", "LS0104")]
    public void Says_what_it_does_not_know(string folder, string old, string replacement, string code, string? lineEnd = null)
    {
        var name = NameOf(folder);
        var text = ListFixtures.TextOf(ListFixtures.Corpus(folder, name));
        Assert.Contains(old, text, StringComparison.Ordinal);
        var changedText = text.Replace(old, replacement, StringComparison.Ordinal);
        if (lineEnd is not null) changedText = WithLineEnd(changedText, lineEnd, from: 2);
        var changed = ListFixtures.Text(name, changedText);
        Assert.Contains(FixtureFeeds.Of(folder).Read([changed]).Diagnostics, d => d.Code == code && d.Severity == DiagnosticSeverity.Warning);
    }

    [Theory]
    [InlineData("eu-fsf", "<!DOCTYPE export [<!ENTITY x \"y\">]><export", "<export", "LS0008")]
    [InlineData("csl-json", "\"total\": 5", "\"total\": 4", "LS0012")]
    [InlineData("csl-csv", "_id,source,entity_nr", "_id,source,entity_number", "LS0013")]
    [InlineData("ofac-legacy", "<Record_Count>5<", "<Record_Count>4<", "LS0012")]
    [InlineData("ofac-legacy", "", "    <Record_Count>4</Record_Count>\n", "LS0012")]
    [InlineData("ofac-legacy", "<uid></uid>", "<uid>90003</uid>", "LS0203")]
    [InlineData("ofac-legacy-cons", "<program>SDGT<", "<program>UKRAINE-EO13662<", "LS1007")]
    [InlineData("ofac-legacy-cons", "<!DOCTYPE sdnList [<!ENTITY x \"y\">]><sdnList", "<sdnList", "LS0008")]
    [InlineData("ca-sema", "<Item-NumeroDarticle></Item-NumeroDarticle>", "<Item-NumeroDarticle>17</Item-NumeroDarticle>", "LS0203")]
    [InlineData("ch-seco", "list-type=\"delta-list\"", "list-type=\"whole-list\"", "LS1007")]
    [InlineData("ch-seco", "<target ssid=\"\">", "<target ssid=\"5002\">", "LS0203")]
    [InlineData("uk-conlist", ",Group No\r\n", ",Group ID\r\n", "LS0013")]
    [InlineData("uk-conlist", ",,9903\r\n", ",9903\r\n", "LS0014")]
    [InlineData("uk-conlist", ",none\r\n", ",9903\r\n", "LS0203")]
    public void Refuses_what_contradicts_itself(string folder, string replacement, string old, string code)
    {
        var name = NameOf(folder);
        var text = ListFixtures.TextOf(ListFixtures.Corpus(folder, name)).Replace(old, replacement, StringComparison.Ordinal);
        var result = FixtureFeeds.Of(folder).Read([new ListFile(name, Encoding.UTF8.GetBytes(text))]);
        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
    }

    private static string NameOf(string folder) => folder switch { "csl-csv" or "uk-conlist" => "quirks.csv", "csl-json" => "quirks.json", _ => "quirks.xml" };

    /// <summary>Every line after the first ones with another end: the cells of a column added to the header.</summary>
    private static string WithLineEnd(string text, string end, int from) =>
        string.Concat(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select((line, i) => line + (i < from ? "\r\n" : end)));
}
