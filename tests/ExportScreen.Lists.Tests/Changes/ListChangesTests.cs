using ExportScreen.Lists.Changes;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Changes;

public sealed class ListChangesTests
{
    private static readonly ListEntry Ship = new() { Id = "own-a:1", List = "own-a", Kind = EntryKind.Vessel, Effect = LegalEffect.Prohibited, Names = [new ListedName("NORTHERN STAR")], Remarks = "first" };
    private static readonly ListEntry Firm = new() { Id = "own-a:2", List = "own-a", Kind = EntryKind.Company, Effect = LegalEffect.Licence, Names = [new ListedName("Acme Bearings")] };

    [Fact]
    public void Entries_come_go_and_change()
    {
        var later = Ship with { Names = [new ListedName("NORTHERN STAR"), new ListedName("POLAR STAR", NameKind.Former, AliasStrength.Weak)], Remarks = "second" };
        var added = Firm with { Id = "own-a:3" };
        var changes = ListChanges.Between([Firm, Ship], [added, later]);

        Assert.Equal([(ChangeKind.Changed, "own-a:1"), (ChangeKind.Removed, "own-a:2"), (ChangeKind.Added, "own-a:3")], changes.Changes.Select(c => (c.Kind, c.Entry.Id)));
        Assert.Equal([new FieldChange("names", null, "POLAR STAR (former) (weak)"), new FieldChange("remarks", "first", "second")], changes.Changes[0].Fields);
        Assert.Equal([("own-a", 1, 1, 1)], changes.ByList());
    }

    [Fact]
    public void Another_order_of_values_is_a_change_of_form()
    {
        var one = Ship with { Programmes = ["A", "B"], BirthPlaces = ["x", "x", "y"] };
        Assert.Equal([new FieldChange(EntryFields.Form, null, null)], ListChanges.Between([one], [one with { Programmes = ["B", "A"], BirthPlaces = ["y", "x", "x"] }]).Changes[0].Fields);
        Assert.Empty(ListChanges.Between([one], [one with { }]).Changes);
        Assert.Equal([new FieldChange("birthPlaces", "x", null)], ListChanges.Between([one], [one with { BirthPlaces = ["x", "y"] }]).Changes[0].Fields);
    }

    [Fact]
    public void Each_field_of_an_entry_is_in_the_table()
    {
        var known = EntryFields.Names.Append("caption").Append("id").Append("list").ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.All(typeof(ListEntry).GetProperties().Where(p => p.Name != "EqualityContract"), property => Assert.Contains(property.Name, known));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Snapshots_and_entries_tell_the_same_changes(int seed)
    {
        var random = new Random(seed);
        var generator = new EntryGenerator(seed);
        var before = generator.Entries(60);
        ListEntry[] after = [.. before.Where(_ => random.Next(5) > 0).Select(e => random.Next(3) == 0 ? e with { Remarks = e.Remarks + "!" } : e), .. Enumerable.Range(60, 10).Select(generator.Entry)];
        using var old = Open(before);
        using var now = Open(after);

        var expected = ListChanges.Between(before, after).Changes;
        Assert.Equal(expected.Select(c => (c.Kind, c.Entry.Id, c.Fields.Count)), ListChanges.Between(old, now).Changes.Select(c => (c.Kind, c.Entry.Id, c.Fields.Count)));
        Assert.Contains(expected, c => c.Kind == ChangeKind.Changed);
        Assert.Contains(expected, c => c.Kind == ChangeKind.Removed);
    }

    private static ListSnapshot Open(IReadOnlyList<ListEntry> entries) => Sources.Open(Sources.Edition("test", entries));
}
