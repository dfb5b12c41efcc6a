using System.Text;
using ExportScreen.Evaluation.Recall;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Evaluation.Tests.Reference;

/// <summary>The search against the reference: scores of what it returns are equal in every bit; what it does not return is measured apart (Quality).</summary>
public sealed class FastEqualsReferenceTests
{
    private const int Rounds = 800;

    private static readonly string[] Words =
    [
        "Sergei", "Sergey", "Сергей", "Ivanov", "Иванов", "Petrovich", "Петрович", "bin", "al", "Mohammed", "Muhammad", "محمد", "Hassan", "حسن", "Qahtani", "القحطاني", "Kim", "Jong", "김", "정은",
        "Huawei", "华为", "華為", "Technology", "Technologies", "技术", "Trading", "General", "Co.,", "Ltd", "LLC", "ООО", "有限公司", "GmbH", "Almaz", "Алмаз", "Antey", "Антей", "Plant", "No.", "5", "V", "Five", "II",
        "Ocean", "Star", "Τσίπρας", "Tsipras", "Αλέξης", "გიორგი", "Giorgi", "Արմեն", "Armen", "Shenzhen", "深圳", "A.", "J", "O'Neil", "Jean-Pierre", "Müller", "Mueller", "?", "Schr?dinger", "MV",
    ];

    [Fact]
    public void Scores_of_returned_names_are_bit_equal_to_the_reference()
    {
        var runs = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(Rounds)),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
            {
                var random = new Random(seed);
                var names = Enumerable.Range(0, 40).Select(i => new ListedName(i, $"E{i / 2}", Name(random), (EntryKind)random.Next(5), AliasStrength.Strong, i % 2 == 0)).ToList();
                var queries = Enumerable.Range(0, 12).Select(_ => new NameQuery(random.Next(2) == 0 ? Name(random) : Slip(names[random.Next(names.Count)].Text, random), (EntryKind)random.Next(5))).ToList();
                var lost = new List<LostEntry>();
                var figures = new CandidateRecall(Subject.Of(names, new MatchSettings()), [.. Enumerable.Range(0, names.Count)]).Measure(queries, lost);
                runs += (int)figures.NearMiss.Names.Hits;
                return figures.Unequal == 0 && figures.NearMiss.Entries.Count - figures.NearMiss.Entries.Hits == lost.Count;
            }));
        Assert.True(runs > TestSize.Of(Rounds), "Hardly anything was found, so hardly anything was compared.");
    }

    [Fact]
    public void A_slice_counts_only_its_own_names()
    {
        var names = new[] { "Almaz Antey", "Almaz-Antey Telecom", "Zarya" }.Select((n, i) => new ListedName(i, $"E{i}", n, EntryKind.Company, AliasStrength.Strong, true)).ToList();
        var figures = new CandidateRecall(Subject.Of(names, new MatchSettings()), [1, 2]).Measure([new NameQuery("Almaz Antey", EntryKind.Company)], []);
        Assert.Equal((1, 1, 0), (figures.NearMiss.Names.Count, figures.NearMiss.Names.Hits, figures.Unequal));
    }

    [Fact]
    public void An_entry_counts_once_and_its_names_each()
    {
        string[] names = ["Almaz Antey", "Almaz-Antey Concern", "Алмаз-Антей", "Zarya"];
        var subject = Subject.Of([.. names.Select((n, i) => new ListedName(i, i < 3 ? "E1" : "E2", n, EntryKind.Company, AliasStrength.Strong, true))], new MatchSettings());
        var figures = new CandidateRecall(subject, [0, 1, 2, 3]).Measure([new NameQuery("Almaz Antey", EntryKind.Company)], []);
        Assert.Equal((1L, 3L), (figures.Review.Entries.Count, figures.Review.Names.Count));
        Assert.Equal((1L, 3L), (figures.Review.Entries.Hits, figures.Review.Names.Hits));
    }

    private static string Name(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 6); i > 0; i--) text.Append(text.Length == 0 || random.Next(12) == 0 ? "" : " ").Append(Words[random.Next(Words.Length)]);
        return text.ToString();
    }

    private static string Slip(string name, Random random) => name.Length < 3 ? name : name.Remove(random.Next(name.Length), 1);
}
