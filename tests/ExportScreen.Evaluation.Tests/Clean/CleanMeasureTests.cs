using System.Text;
using ExportScreen.Evaluation.Clean;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Clean;

public sealed class CleanMeasureTests
{
    [Fact]
    public void Alerts_are_counted_by_name_by_entry_and_by_script_and_equal_words_apart()
    {
        (string Entry, string Name)[] listed = [("E1", "Almaz-Antey"), ("E1", "Алмаз-Антей"), ("E2", "Almaz Antey Telecommunications"), ("E3", "Vega Radio Concern")];
        var subject = Subject.Of([.. listed.Select((n, i) => new ListedName(i, n.Entry, n.Name, EntryKind.Company, AliasStrength.Strong, true))], new MatchSettings());
        var names = Companies("name\tcountry\tsource\nAntey Almaz\tFRANCE\tx\nHarbour Street Bakery\t\tx\nАлмаз Антей Мебель\tX\tx\nКондитерская Ромашково\tX\tx\n");
        var outcomes = CleanMeasure.Measure(subject, names, null, TestContext.Current.CancellationToken);
        Assert.Equal([true, false, true, false], outcomes.Select(o => o.Alert is not null));
        Assert.Equal([true, false, false, false], outcomes.Select(o => o.IsEqual));
        var figures = CleanFigures.Of("companies", outcomes);
        Assert.Equal((2L, 4L, 1L), (figures.Alerted.Hits, figures.Alerted.Count, figures.Equal.Hits));
        Assert.Equal(outcomes.Sum(o => o.Entries), figures.Entries);
        Assert.Equal([("Cyrillic", 1L, 2L), ("Latin", 1L, 2L)], figures.Scripts.Select(s => (s.Script, s.Alerted.Hits, s.Alerted.Count)));
    }

    [Fact]
    public void People_are_read_by_their_full_name_with_their_nationality()
    {
        var people = CleanName.ReadPeople(
            new MemoryStream(Encoding.UTF8.GetBytes("full_name,first_name,last_name,place_of_birth,nationality\nحسین موسوی,حسین,موسوی,Herat,Iraq\nJane Roe,Jane,Roe,\"Kansas City, MO\",United States\n")), "people");
        Assert.Equal([("حسین موسوی", "Iraq", "Arabic"), ("Jane Roe", "United States", "Latin")], people.Select(p => (p.Name.Text, p.Country, p.Script)));
        Assert.All(people, p => Assert.Equal(EntryKind.Person, p.Name.Kind));
    }

    private static IReadOnlyList<CleanName> Companies(string text) => CleanName.ReadCompanies(new MemoryStream(Encoding.UTF8.GetBytes(text)), "companies").Value!;
}
