using ExportScreen.Lists.Parties;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Lists.Tests.Parties;

public sealed class ListedPartiesPropertyTests(ITestOutputHelper output)
{
    private static readonly string[] ListPool = ["us-ofac-sdn", "us-ofac-cons", "eu-fsf", "un-sc", "uk-sanctions", "own-x"];
    private static readonly string[] NamePool = ["Sberbank of Russia", "SBERBANK", "Belvnesheconombank", "Arkady Rotenberg", "Boris Rotenberg", "Ahmad Dastjerdi", "Dastjerdi Ahmad Vahid"];

    [Fact]
    public void Every_group_is_bound_by_shared_ids_free_of_contradiction_and_the_same_in_any_order()
    {
        output.WriteLine($"seed {TestSize.Seed}");
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(0, 2 + random.Next(60)).Select(i => Entry(random, i)).ToList();
            var build = SnapshotBuilder.Build(Editions(entries));
            var shuffled = SnapshotBuilder.Build(Editions([.. entries.OrderBy(_ => random.Next())]));
            Assert.True(build.Bytes.Span.SequenceEqual(shuffled.Bytes.Span));
            var byId = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
            foreach (var group in ListedGroups.Of(ListSnapshot.OpenSealed(build.Bytes).Value!)) Check([.. group.Select(id => byId[id])]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(6000)).WithReplay((ulong)TestSize.Seed, 1UL));
    }

    private static void Check(IReadOnlyList<ListEntry> group)
    {
        Assert.InRange(group.Count, 2, PartyGroups.MostListings);
        foreach (var one in group)
        {
            foreach (var other in group) Assert.False(PartyContradictions.Between(one, HardIds.Of(one), other, HardIds.Of(other)), $"{one.Id} and {other.Id} contradict each other");
            Assert.Contains(group, other => other != one && HardIds.Of(one).Any(id => HardIds.Of(other).Any(x => x.Kind == id.Kind && x.Text == id.Text)));
        }
    }

    private static List<EditionEntries> Editions(IReadOnlyList<ListEntry> entries) => [.. entries.GroupBy(e => e.List).Select(g => Sources.Edition("feed-of-" + g.Key, [.. g]))];

    private static ListEntry Entry(Random random, int number)
    {
        var list = ListPool[random.Next(ListPool.Length)];
        var kind = (EntryKind)random.Next(4);
        return new ListEntry
        {
            // Some numbers come on two of OFAC's lists.
            Id = list.StartsWith("us-", StringComparison.Ordinal) ? $"{list}:{number / 2}{(number % 2 == 0 ? "" : "-CAP")}" : $"{list}:{number}",
            List = list,
            Kind = kind,
            Effect = LegalEffect.Prohibited,
            Names = [new ListedName(NamePool[random.Next(NamePool.Length)], Strength: (AliasStrength)(random.Next(8) / 7))],
            Identifiers = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Id(random))],
            BirthDates = random.Next(3) == 0 ? [PartialDate.OfYear(1950 + random.Next(3), random.Next(2) == 0)] : [],
        };
    }

    private static Identifier Id(Random random)
    {
        var country = random.Next(3) switch { 0 => default, 1 => CountryCode.Of("RU"), _ => CountryCode.Of("IR") };
        return random.Next(6) switch
        {
            0 => Identifiers.Of(IdentifierKind.UnReference, $"IR{"ie"[random.Next(2)]}.01{random.Next(4)}"),
            1 => Identifiers.Of(IdentifierKind.Imo, random.Next(2) == 0 ? "9187629" : "9074729"),
            2 => Identifiers.Of(IdentifierKind.Inn, random.Next(2) == 0 ? "7707083893" : "7702070139", country),
            3 => Identifiers.Of(IdentifierKind.Ogrn, random.Next(2) == 0 ? "1027700132195" : "1027739609391", country),
            4 => Identifiers.Of(IdentifierKind.Passport, $"A00{random.Next(5)}2987", country),
            _ => Identifiers.Of(IdentifierKind.Tax, random.Next(2) == 0 ? "0000000" : "6390002044", country),
        };
    }
}
