using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Lists.Tests.Imports;

public sealed class ImportFixtureTests
{
    public static TheoryData<string> Fixtures => ImportFixtures.All();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Reads_the_quirks_as_reviewed(string folder)
    {
        var result = ImportFixtures.Feed(folder).Read([ImportFixtures.Whole(folder)]);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.ToSentence())));
        Golden.Verify(EntryText.Of(result), Repository.Corpus("lists", folder, "expected.json"));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Is_recognised_by_its_own_feed_only_and_gives_only_lists_of_its_contract(string folder)
    {
        var file = ImportFixtures.Whole(folder);
        var feed = ImportFixtures.Feed(folder);
        Assert.Equal(feed.Id, Assert.Single(ListFeeds.All, f => f.Recognises(file)).Id);
        Assert.Null(KnownNonLists.Find(file));
        Assert.All(feed.Read([file]).Value!.Entries, e => Assert.True(feed.Contract.Lists.Contains(e.List) || (TradeLists.IsOwn(e.List) && feed.Contract.Lists.Contains("own-*")), e.List));
        Assert.All(feed.Contract.Lists, l => Assert.True(l == "own-*" || TradeLists.Find(l) is not null, l));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Refuses_a_web_page_an_empty_file_and_two_files(string folder)
    {
        var feed = ImportFixtures.Feed(folder);
        var file = ImportFixtures.Whole(folder);
        ListFixtures.Refused(feed, ListFixtures.Text(file.Name, "<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n"), ListDiagnostics.HtmlInsteadOfData);
        ListFixtures.Refused(feed, ListFixtures.Text(file.Name, " \r\n"), ListDiagnostics.EmptyFile);
        Assert.False(feed.Read([]).Succeeded);
        Assert.False(feed.Read([file, file]).Succeeded);
        if (ImportFixtures.IsWorkbook(folder)) return;
        var bytes = file.Content.ToArray();
        bytes[bytes.Length / 2] = 0x92;
        ListFixtures.Refused(feed, new ListFile(file.Name, bytes), ListDiagnostics.WrongEncoding);
    }

    [Theory]
    [InlineData("bis-dpl", "\"FR_Citation\"\n", "\"FR_Citation\"\t\"Mood\"\n", "LS0103", "\n", "\t\"\"\n")]
    [InlineData("bis-dpl", "\"y\"", "\"Q\"", "LS0104")]
    [InlineData("bis-dpl", "\"AE\"", "\"Atlantis\"", "LS0205")]
    [InlineData("bis-dpl", "\"10/30/2024\"", "\"the flood\"", "LS0204")]
    [InlineData("au-dfat", "s:Maritime Restriction", "s:Maritime Restriction\ts:Mood", "LS0103")]
    [InlineData("au-dfat", "s:Vessel", "s:Submarine", "LS0104")]
    [InlineData("au-dfat", "s:Weak", "s:Feeble", "LS0104")]
    [InlineData("au-dfat", "s:Original Script", "s:Nickname", "LS0104")]
    [InlineData("au-dfat", "s:Russia;Ukraine", "s:Russia;Atlantis", "LS0205")]
    [InlineData("au-dfat", "n:1945", "s:the flood", "LS0204")]
    [InlineData("jp-meti-eul", "Conventional Weapons", "Conventional Weapons\ts:気分\\nMood", "LS0103")]
    [InlineData("jp-meti-eul", "ミサイルM", "宇宙\\nS", "LS0104")]
    [InlineData("jp-meti-eul", "s:北朝鮮\\nNorth Korea", "s:海底\\nAtlantis", "LS0205")]
    [InlineData("cn-mofcom", "\"reason\": null", "\"mood\": null", "LS0101")]
    [InlineData("cn-mofcom", "\"cn-attention-list\"", "\"cn-new-list\"", "LS0104")]
    [InlineData("cn-mofcom", "\"2026-02-24\"", "\"the flood\"", "LS0204")]
    [InlineData("cn-mofcom", "\"entity_type\": \"organization\"", "\"entity_type\": \"spirit\"", "LS0104")]
    [InlineData("eu-833", ",source url\n", ",source url,mood\n", "LS0103", "\n", ",\n", 4)]
    [InlineData("eu-833", "#entries,5", "#entries,5\n#mood,good", "LS0101")]
    [InlineData("opensanctions-simple", "\"last_change\"\n", "\"last_change\",\"mood\"\n", "LS0103", "\n", ",\"\"\n")]
    [InlineData("opensanctions-simple", "\"Vessel\"", "\"Submarine\"", "LS0104")]
    [InlineData("opensanctions-simple", "\"gb;ir\"", "\"gb;atlantis\"", "LS0205")]
    [InlineData("opensanctions-nested", "\"referents\"", "\"mood\":1,\"referents\"", "LS0101")]
    [InlineData("opensanctions-nested", "\"weakAlias\"", "\"moodCode\"", "LS0101")]
    [InlineData("opensanctions-nested", "\"percentage\"", "\"moodCode\"", "LS0101")]
    [InlineData("opensanctions-nested", "\"schema\":\"Ownership\"", "\"schema\":\"Friendship\"", "LS0104")]
    [InlineData("opensanctions-entities", "\"birthDate\":[\"1965-03-20\"]", "\"birthDate\":[\"the flood\"]", "LS0204")]
    [InlineData("opensanctions-entities", "\"birthDate\"", "\"moodCode\"", "LS0101")]
    [InlineData("opensanctions-entities", "\"percentage\"", "\"moodCode\"", "LS0101")]
    [InlineData("opensanctions-entities", "\"schema\":\"Directorship\"", "\"schema\":\"Friendship\"", "LS0104")]
    public void Says_what_it_does_not_know(string folder, string old, string replacement, string code, string? lineEnd = null, string? longerLineEnd = null, int head = 1)
    {
        var text = ImportFixtures.Text(folder);
        Assert.Contains(old, text, StringComparison.Ordinal);
        text = text.Replace(old, replacement, StringComparison.Ordinal);
        if (lineEnd is not null)
        {
            var lines = text.TrimEnd('\n').Split('\n');
            text = string.Concat(lines.Select((line, i) => line + (i < head ? lineEnd : longerLineEnd)));
        }

        var result = ImportFixtures.Feed(folder).Read([ImportFixtures.Make(folder, text)]);
        Assert.Contains(result.Diagnostics, d => d.Code == code && d.Severity == DiagnosticSeverity.Warning);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(d => d.ToSentence())));
    }

    [Theory]
    [InlineData("bis-dpl", "\"Action\"", "\"Deed\"", "LS0013")]
    [InlineData("bis-dpl", "\"ADDITION\"\t", "", "LS0014")]
    [InlineData("au-dfat", "s:Citizenship", "s:Citizens", "LS0013")]
    [InlineData("au-dfat", "n:2\t", "s:two\t", "LS0203")]
    [InlineData("au-dfat", "n:2\t", "s:2z\t", "LS0012")]
    [InlineData("jp-meti-eul", "Also Known As", "Also Called", "LS0013")]
    [InlineData("jp-meti-eul", "n:6", "n:7", "LS0012")]
    [InlineData("cn-mofcom", "[\n{", "{\"results\": [\n{", "LS0001")]
    [InlineData("cn-mofcom", "}\n]", "},\n5]", "LS0005")]
    [InlineData("eu-833", "#entries,5", "#entries,6", "LS0012")]
    [InlineData("eu-833", "#entries,5\n", "", "LS2102")]
    [InlineData("eu-833", "#eu-833,2026-08-20", "#eu-833,some day", "LS2102")]
    [InlineData("eu-833", "XLII,SAMPLE MOON", "XLIII,SAMPLE MOON", "LS2102")]
    [InlineData("eu-833", "9074729", "none", "LS2102")]
    [InlineData("eu-833", "Gabon", "Atlantis", "LS2102")]
    [InlineData("eu-833", "24 Jun 2024", "03/04/2024", "LS2102")]
    [InlineData("eu-833", "annex,name", "annex,title", "LS0013")]
    [InlineData("opensanctions-simple", "\"birth_date\"", "\"birthday\"", "LS0013")]
    [InlineData("opensanctions-nested", "{\"id\":\"NK-owner\",\"caption\":\"Pyotr Testov\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Pyotr Testov\",", "{\"id\":\"NK-owner\",\"caption\":", "LS0005")]
    [InlineData("opensanctions-entities", "{\"id\":\"NK-wife\"", "[{\"id\":\"NK-wife\"", "LS0005")]
    public void Refuses_what_contradicts_itself(string folder, string old, string replacement, string code)
    {
        var text = ImportFixtures.Text(folder);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var result = ImportFixtures.Feed(folder).Read([ImportFixtures.Make(folder, text.Replace(old, replacement, StringComparison.Ordinal))]);
        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
    }
}
