using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Controls;

/// <summary>An entry of a control list. Immutable.</summary>
/// <param name="Table"><c>eu-annex-i</c> or <c>us-ccl</c>.</param>
/// <param name="Code">The entry: 3A001.</param>
/// <param name="Authority">Legal reference.</param>
/// <param name="AsOf">Date of the text that was read.</param>
/// <param name="Reasons">Reasons for control (NS, MT, NP, CB, RS, FC, CC, CW, SS, SL, EI, UN, AT); empty in the EU list and where the US entry refers elsewhere.</param>
/// <param name="Chart">Columns of the US Commerce Country Chart that the entry names (NS1, AT1); empty where a licence does not follow from the chart.</param>
/// <param name="Series">US: <c>600/500</c> or <c>99x</c> series, else null. Entries of the 99x series are controlled by the United States alone.</param>
/// <param name="Regime">EU: regime that the number of the entry points to, else null.</param>
public sealed record ControlListEntry(
    string Table, string Code, string Authority, DateOnly AsOf, IReadOnlyList<string> Reasons, IReadOnlyList<string> Chart, string? Series, string? Regime);

/// <summary>Both control lists by entry. Immutable and thread-safe.</summary>
internal sealed class ControlListIndex
{
    private const string EuAuthority = "Reg. (EU) 2021/821 Annex I";
    private const string UsAuthority = "15 CFR part 774 Supplement No. 1";
    private readonly Dictionary<string, ControlListEntry[]> _byCode = new(1100, StringComparer.Ordinal);

    private ControlListIndex()
    {
    }

    /// <summary>Both tables for the method sheet.</summary>
    public List<ControlTable> Tables { get; } = [];

    /// <summary>Reads both files.</summary>
    public static ControlListIndex Load()
    {
        var index = new ControlListIndex();
        var eu = CsvTable.Open("eu-annex-i.csv", "code,regime,subitems,as_of,source");
        var rows = 0;
        var date = default(DateOnly);
        for (; eu.Read(); rows++) index.Add(new ControlListEntry("eu-annex-i", eu.Text(0), EuAuthority, date = eu.Date(3), [], [], null, eu.Text(1)));
        index.Tables.Add(new ControlTable("eu-annex-i", "EU dual-use list", EuAuthority, date, date, rows, "eu_annex_i_index.csv", null, "entries only; paragraphs are not checked"));

        var us = CsvTable.Open("us-ccl.csv", "code,reasons,chart,series,as_of,source");
        for (rows = 0; us.Read(); rows++)
            index.Add(new ControlListEntry("us-ccl", us.Text(0), UsAuthority, date = us.Date(4), Words(us.Text(1)), Words(us.Text(2)), us.TextOrNull(3), null));
        index.Tables.Add(new ControlTable("us-ccl", "US Commerce Control List", UsAuthority, date, date, rows, "us_ccl_index.csv", null, "entries only; paragraphs are not checked"));
        return index;
    }

    /// <summary>The entries of a code: EU first; empty when neither list has it.</summary>
    public IReadOnlyList<ControlListEntry> Find(string entry) => _byCode.GetValueOrDefault(entry) ?? [];

    private static string[] Words(string text) => text.Length == 0 ? [] : text.Split(' ');

    private void Add(ControlListEntry entry) =>
        _byCode[entry.Code] = _byCode.TryGetValue(entry.Code, out var known) ? [.. known, entry] : [entry];
}
