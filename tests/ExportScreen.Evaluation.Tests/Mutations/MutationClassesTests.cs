using System.Reflection;
using ExportScreen.Evaluation.Mutations;
using ExportScreen.Model.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Evaluation.Tests.Mutations;

public sealed class MutationClassesTests
{
    private static readonly string[] Persons =
    [
        "Sergey Petrovich KHARLAMENKO", "Muhammad Abd al-Rahman al-Tikriti", "Jürgen Müller-Öttinger", "William Hartwell", "ZHANG Jianguo", "Хасан Мусаевич Щукин", "محمد احمد الليبي",
        "김정은", "赵光宗", "ცირა ბედოიძე", "Ευάγγελος Παπαδόπουλος",
    ];

    private static readonly string[] Companies =
    [
        "OOO Romashka-Zvezda", "Almaz Antey International Trading Company", "Zorya Plant 44", "上海石冉国际货运代理有限公司", "Акционерное общество «Соединитель»",
        "Kavoshyar Gostaresh Research and Manufacturing Company of Isfahan",
    ];

    [Fact]
    public void Every_class_is_in_the_table()
    {
        var declared = typeof(MutationClasses).Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.PropertyType == typeof(MutationClass)).Select(p => (MutationClass)p.GetValue(null)!).ToHashSet();
        Assert.Equal(declared, MutationClasses.All.ToHashSet());
        Assert.Equal(declared.Count, MutationClasses.All.Count);
    }

    [Fact]
    public void The_table_has_the_33_classes_in_order_with_floors_under_their_aims()
    {
        var numbers = MutationClasses.All.Select(c => c.Number).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(Enumerable.Range(1, 33), numbers.Distinct());
        Assert.All(MutationClasses.All, c => Assert.InRange(c.Floor, 0.8, c.Stretch));
        Assert.Equal(MutationClasses.All.Count, MutationClasses.All.Select(c => c.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(EntryKind.Person)]
    [InlineData(EntryKind.Company)]
    public void Queries_differ_from_their_names_and_depend_on_the_seed_alone(EntryKind kind)
    {
        var names = kind == EntryKind.Person ? Persons : Companies;
        var subject = MadeOf.Names(kind, names);
        foreach (var made in MutationClasses.All)
        {
            var cases = made.Generate(subject, 7, 1000).ToList();
            Assert.Equal(cases, made.Generate(MadeOf.Names(kind, names), 7, 1000));
            Assert.All(cases, c => Assert.Equal(made.Number <= 2, c.Query == c.Listed));
            Assert.All(cases, c => Assert.Equal(kind, c.Kind));
        }

        Assert.NotEqual(Queries(subject, 7), Queries(subject, 8));
    }

    [Fact]
    public void The_halves_share_no_entry_and_make_up_the_whole()
    {
        var subject = MadeOf.Names(EntryKind.Company, [.. Enumerable.Range(0, 200).Select(i => $"Romashka Zvezda {(char)('A' + (i % 26))}{i}")]);
        var entries = new[] { EntityHalf.Tune, EntityHalf.HeldOut, EntityHalf.All }.Select(h => MutationClasses.All[0].Generate(subject, 1, 1000, h).Select(c => c.EntryId).ToHashSet()).ToArray();
        Assert.Empty(entries[0].Intersect(entries[1]));
        Assert.Equal(200, entries[2].Count);
        Assert.Equal(entries[2], entries[0].Union(entries[1]).ToHashSet());
        Assert.InRange(entries[0].Count, 60, 140);
    }

    [Fact]
    public void Weak_names_are_no_base()
    {
        var weak = Subject.Of([new ExportScreen.Evaluation.ListedName(0, "own-test:0", "Romashka Zvezda", EntryKind.Company, AliasStrength.Weak, false)], new ExportScreen.Model.RuleBooks.MatchSettings());
        Assert.All(MutationClasses.All, c => Assert.Empty(c.Generate(weak, 1, 10)));
    }

    /// <summary>Lists of other editions hold other names: whatever they are, no generator fails, and what it makes differs from its base.</summary>
    [Fact]
    public void No_name_breaks_a_generator()
    {
        string[] pieces =
        [
            "Al-", "abd ", "bin ", "Muhammad", "OOO ", "Co., Ltd.", " ", "  ", "\t", "-", "'", ".", ",", "(", "/", "№", "44", "XII", "Second ", "é", "ß", "Ł", "Щ", "і", "ў", "ъ", "ь", "김정은", "赵光宗", "有限公司", "𠮷", "😀", "\ud800", "محمد ", "ال", "ي", "ไ", "ไทย", "บริษัท",
            "Ευ", "შ", "Գ", "カザン", "שרביט", "Zhang", "Jianguo", "Ships", "International ", "THE ", "rn", "\u200b", "\u0301", "?", "&", "Kharlamenko", "Zvezdochka",
        ];
        var names = Gen.Elements(pieces).ListOf().Select(string.Concat);
        var kinds = Gen.Elements(Enum.GetValues<EntryKind>());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(6_000)).WithReplay((ulong)TestSize.Seed, 1), Prop.ForAll(names.ToArbitrary(), kinds.ToArbitrary(), (name, kind) =>
        {
            var subject = MadeOf.Names(kind, name);
            return MutationClasses.All.All(c => c.Generate(subject, TestSize.Seed, 100).All(made => made.Query.Length > 0 && (c.Number <= 2) == (made.Query == made.Listed)));
        }));
    }

    private static List<string> Queries(Subject subject, int seed) => [.. MutationClasses.All.SelectMany(c => c.Generate(subject, seed, 50)).Select(c => c.Query)];
}
