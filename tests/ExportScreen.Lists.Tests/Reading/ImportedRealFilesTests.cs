using ExportScreen.Lists.BisDpl;
using ExportScreen.Lists.Dfat;
using ExportScreen.Lists.Meti;
using ExportScreen.Lists.Mofcom;

namespace ExportScreen.Lists.Tests.Reading;

/// <summary>The lists that come as tab text, workbook or import layout, in the editions at hand.</summary>
public sealed class ImportedRealFilesTests(ITestOutputHelper output)
{
    [Fact]
    public void Nothing_is_read_with_an_unexplained_word()
    {
        foreach (var (feed, path) in new (IListFeed, string[])[] { (new BisDplFeed(), ["bis_dpl", "dpl_2023-11.txt"]), (new DfatXlsxFeed(), ["australia", "dfat_2026-07.xlsx"]), (new MetiXlsxFeed(), ["japan_meti", "end_user_list_2025-09-29.xlsx"]), (new MofcomJsonFeed(), ["china_mofcom", "entity_list_2026-07.json"]) })
        {
            var result = feed.Read([ListFixtures.Shared(path)]);
            foreach (var d in result.Diagnostics) output.WriteLine(d.ToSentence());
            foreach (var e in result.Value!.Entries.Where((_, i) => i % 97 == 0).Take(12))
                output.WriteLine($"{e.Id} | {string.Join(" / ", e.Names.Select(n => $"{n.Kind} {n.Strength} {n.Text}"))} | {string.Join(" / ", e.Addresses.Select(a => $"{a.ToLine()} [{a.Country}]"))} | {string.Join(" ", e.Countries)} | {string.Join(" ", e.BirthDates.Select(b => $"{b.Earliest:o}..{b.Latest:o}"))} | {string.Join(" ", e.Identifiers.Select(i => $"{i.Kind} {i.Value}"))} | {e.Measure} | {e.ListedOn:o} {e.ExpiresOn:o}");
        }
    }
}
