using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ownership;
using ExportScreen.Rules.Ownership;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Rules.Tests.Ownership;

/// <summary>What listed owners hold. The first five are the examples of OFAC's answer 401 (ofac.treasury.gov/faqs/401) as far as they were read, with X as the listed person.</summary>
public sealed class OwnershipBookTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData("A:X:50 B:A:50", "B", 50, "A")]
    [InlineData("A:X:50 B:X:50 C:A:25 C:B:25", "C", 50, "A, B")]
    [InlineData("A:X:50 B:X:10 B:A:40", "B", 50, "A")]
    [InlineData("A:X:25 A:Y:25", "A", 50, "")]
    [InlineData("A:X:25 B:A:100", "B", 0, "")]
    [InlineData("A:X:60 B:A:70", "B", 70, "A")]
    [InlineData("A:X:49.99 B:A:100", "B", 0, "")]
    [InlineData("A:X:50 B:A:50 C:B:30", "C", 30, "A, B")]
    [InlineData("A:B:50 B:A:50", "A", 0, "")]
    [InlineData("A:B:40 B:A:60 A:X:60", "B", 60, "A")]
    [InlineData("A:A:50 A:X:10", "A", 10, "")]
    public void A_holding_of_half_or_more_passes_on_in_full_and_a_lesser_one_not_at_all(string stakes, string party, double percent, string through)
    {
        var held = Book(stakes).HeldOf(party, Day, Listed("X", "Y"), 50);
        Assert.Equal((decimal)percent, held.Percent);
        Assert.False(held.IsOpen);
        Assert.Equal(through, string.Join(", ", held.Through));
    }

    [Theory]
    [InlineData("A:X:?", true)]
    [InlineData("A:X:? B:A:60", true)]
    [InlineData("A:X:60 A:Z:?", false)]
    [InlineData("A:Z:?", false)]
    [InlineData("A:X:? B:A:40", false)]
    public void A_share_left_open_is_asked_for_only_where_it_could_matter(string stakes, bool open) =>
        Assert.Equal(open, Book(stakes).HeldOf(stakes.Contains("B:", StringComparison.Ordinal) ? "B" : "A", Day, Listed("X"), 50).IsOpen);

    [Fact]
    public void A_share_counts_on_its_first_and_last_day_and_not_around_them()
    {
        var book = new OwnershipBook(new OwnersFile("o.csv", "", [new Stake("A", "X", 60, default, new(2026, 3, 1), new(2026, 5, 31), 2)]));
        foreach (var (day, percent) in ((DateOnly, decimal)[])[(new(2026, 2, 28), 0), (new(2026, 3, 1), 60), (new(2026, 5, 31), 60), (new(2026, 6, 1), 0)])
            Assert.Equal(percent, book.HeldOf("A", day, Listed("X"), 50).Percent);
    }

    [Fact]
    public void Everybody_above_a_party_comes_once_as_an_owner_and_circles_end()
    {
        var consignment = Make.Consignment(Make.Item(), parties: [Make.Party("A"), Make.Party("Nobody")]);
        var with = Book("A:B:50 B:C:50 C:A:50 A:D:1 B:D:9").WithOwners(consignment, Day);
        Assert.Equal(["B", "D", "C", "A"], with.Parties.Where(p => p.Role == PartyRole.Owner).Select(p => p.Name));
        Assert.All(with.Parties.Skip(2), p => Assert.Equal(OwnersFile.RoleText, p.RoleText));
        Assert.Same(consignment, OwnershipBook.None.WithOwners(consignment, Day));
    }

    [Fact]
    public void Names_are_equal_in_any_case_and_punctuation_and_never_by_likeness()
    {
        var book = Book("Acme Trading, Ltd.:X:60");
        Assert.Equal(60, book.HeldOf("ACME TRADING LTD", Day, Listed("x"), 50).Percent);
        Assert.Equal(0, book.HeldOf("Acme Tradings Ltd", Day, Listed("X"), 50).Percent);
    }

    [Fact]
    public void No_order_of_rows_and_no_further_share_of_somebody_unlisted_changes_what_is_held() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Party, byte Owner, byte Percent)[]>(), ArbMap.Default.ArbFor<int>(), (rows, seed) =>
        {
            var stakes = rows.Select((r, i) => new Stake($"P{r.Party % 6}", r.Owner % 8 == 7 ? "X" : $"P{r.Owner % 8}", 1 + (r.Percent % 100), default, null, null, i)).ToList();
            var shuffled = stakes.ToArray();
            new Random(seed).Shuffle(shuffled);
            Stake[] more = [.. shuffled, new Stake("P0", "Somebody Else", 90, default, null, null, 1000)];
            return Enumerable.Range(0, 6).All(n => Held(stakes, n) == Held(more, n));
        }));

    private static decimal Held(IReadOnlyList<Stake> stakes, int party) => new OwnershipBook(new OwnersFile("o.csv", "", stakes)).HeldOf($"P{party}", Day, Listed("X"), 50).Percent;

    private static HashSet<string> Listed(params string[] names) => [.. names.Select(OwnershipBook.None.KeyOf)];

    private static OwnershipBook Book(string stakes) => new(new OwnersFile("o.csv", "", [.. Rows(stakes)]));

    private static IEnumerable<Stake> Rows(string stakes)
    {
        var names = stakes.Contains(", ", StringComparison.Ordinal) ? [stakes] : stakes.Split(' ');
        foreach (var parts in names.Select(s => s.Split(':')))
            yield return new Stake(parts[0], parts[1], parts[2] == "?" ? null : decimal.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), default, null, null, 0);
    }
}
