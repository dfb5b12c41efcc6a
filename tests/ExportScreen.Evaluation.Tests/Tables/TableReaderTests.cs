using System.Text;
using ExportScreen.Evaluation.Pairs;
using ExportScreen.Evaluation.Tables;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Tables;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("entry_id\tkind\tname\nE1\tperson\tAda\n")]
    [InlineData("\uFEFFentry_id\tkind\tname\r\nE1\tperson\tAda\r\n")]
    [InlineData("note\tNAME\tkind\tentry_id\n\nx\tAda\tperson\tE1\n\t\t\t\n")]
    [InlineData("entry_id\tkind\tname\tprogramme\nE1\tindividual\t Ada ")]
    public void Columns_are_found_by_name_and_others_ignored(string text)
    {
        var read = NameTable.Read(Stream(text));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(new ListedName(0, "E1", "Ada", EntryKind.Person, AliasStrength.Strong, true), Assert.Single(read.Value!));
    }

    [Theory]
    [InlineData("", "EV0001", 0)]
    [InlineData("entry_id\tkind\nE1\tperson\n", "EV0002", 1)]
    [InlineData("entry_id;kind;name\nE1;person;Ada\n", "EV0002", 1)]
    [InlineData("entry_id\tname\tkind\tname\nE1\tAda\tperson\tBea\n", "EV0003", 1)]
    [InlineData("entry_id\tkind\tname\nE1\tperson\tAda\n\nE2\tperson\n", "EV0004", 4)]
    [InlineData("entry_id\tkind\tname\n\tperson\tAda\n", "EV0007", 2)]
    public void A_wrong_table_is_refused_with_its_line(string text, string code, long row)
    {
        var read = NameTable.Read(Stream(text), "list.tsv");
        Assert.Null(read.Value);
        var error = Assert.Single(read.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(code, error.Code);
        Assert.Equal((row, "list.tsv"), (error.Position.Row, error.Position.File));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_and_not_replaced()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("entry_id\tkind\tname\nE1\tperson\tAda\nE2\tperson\tM"), 0xFC, .. "ller\n"u8];
        var read = NameTable.Read(new MemoryStream(bytes));
        Assert.Equal(("EV0005", 3L), (Assert.Single(read.Diagnostics).Code, read.Diagnostics[0].Position.Row));
    }

    [Fact]
    public void A_line_without_end_is_refused_and_not_kept()
    {
        var read = NameTable.Read(Stream("entry_id\tkind\tname\nE1\tperson\t" + new string('x', 3 << 20)));
        Assert.Equal("EV0006", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("organization", EntryKind.Company)]
    [InlineData("Entity", EntryKind.Company)]
    [InlineData("individual", EntryKind.Person)]
    [InlineData("ship", EntryKind.Vessel)]
    [InlineData("aircraft", EntryKind.Aircraft)]
    [InlineData("", EntryKind.Unknown)]
    public void Kinds_are_read_in_the_words_of_real_files(string word, EntryKind kind)
    {
        var read = NameTable.Read(Stream($"entry_id\tkind\tname\nE1\t{word}\tAda\n"));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(kind, Assert.Single(read.Value!).Kind);
    }

    [Fact]
    public void A_kind_that_is_not_known_is_taken_for_unknown_and_said_once()
    {
        var read = NameTable.Read(Stream("entry_id\tkind\tname\nE1\trobot\tAda\nE2\trobot\tBea\n"));
        Assert.Equal([EntryKind.Unknown, EntryKind.Unknown], read.Value!.Select(n => n.Kind));
        Assert.Equal(("EV0101", "robot"), (Assert.Single(read.Diagnostics).Code, read.Diagnostics[0].Found));
    }

    [Fact]
    public void Rows_of_one_entry_are_its_aliases_and_the_first_is_primary()
    {
        var names = NameTable.Read(Stream("entry_id\tkind\tname\nE1\tperson\tAda\nE2\tperson\tBea\nE1\tperson\tAdela\nE3\tperson\t\n")).Value!;
        Assert.Equal([true, true, false], names.Select(n => n.IsPrimary));
        Assert.Equal([0, 1, 2], names.Select(n => n.Ordinal));
    }

    [Fact]
    public void Queries_come_in_pieces_and_stop_at_an_error()
    {
        var table = QueryTable.Open(Stream("query_id\tkind\tname\n1\t\ta\n2\t\tb\n3\t\tc\n4\t\n"));
        var rows = new List<Query>();
        table.Read(rows, 2);
        Assert.Equal(["1", "2"], rows.Select(r => r.Id));
        table.Read(rows, 2);
        Assert.Equal(["3"], rows.Select(r => r.Id));
        Assert.True(table.Failed);
        table.Read(rows, 2);
        Assert.Empty(rows);
    }

    [Fact]
    public void A_label_that_is_not_known_is_refused() =>
        Assert.Equal("EV0008", LabelledPairTable.Read(Stream("id\tkind\tquery_name\tlist_name\tlabel\tphenomenon\tsource\n1\t\ta\tb\tmaybe\tx\ty\n")).Diagnostics[^1].Code);

    [Fact]
    public void Every_diagnostic_of_the_catalogue_has_its_own_code()
    {
        var fields = typeof(EvaluationDiagnostics).GetFields().Where(f => f.FieldType == typeof(DiagnosticKind)).Select(f => (DiagnosticKind)f.GetValue(null)!).ToList();
        Assert.Equal(fields.OrderBy(k => k.Code, StringComparer.Ordinal), EvaluationDiagnostics.All);
        Assert.Equal(fields.Count, fields.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count());
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
