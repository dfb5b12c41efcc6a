using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Alerts;

/// <summary>
/// What the sheets beside "All rows" need of every row, gathered while the rows pass once. Memory grows with distinct parties, findings and remarks, the last two
/// up to <see cref="MaxGroups"/>; what comes after is counted per rule or per code and column. Not thread-safe.
/// </summary>
internal sealed class RowCollector(ScreeningResult result, int maxGroups = RowCollector.MaxGroups)
{
    /// <summary>Distinct findings, and distinct remarks, kept apart.</summary>
    public const int MaxGroups = 50_000;

    private const string Further = "Further findings of this rule, each with evidence of its own: see the rows on “All rows”.";
    private readonly int[] _roles = new int[result.Parties.Count];
    private readonly string?[] _roleTexts = new string?[result.Parties.Count];
    private readonly string?[] _references = new string?[result.Parties.Count];
    private readonly bool[][] _withoutHsColumn = [.. result.Facts.Manifests.Select(m => m.Manifest.Tables.Select(t => AbsentColumns.Lacks(t, AbsentColumns.HsCode)).ToArray())];
    private readonly Dictionary<(string Rule, string Evidence), FindingGroup> _findings = [];
    private readonly Dictionary<(string Code, string? Column, string? Found), InputRemark> _remarks = [];

    /// <summary>The findings, in order of first appearance.</summary>
    public IReadOnlyCollection<FindingGroup> Findings => _findings.Values;

    /// <summary>The warnings, in order of first appearance.</summary>
    public IReadOnlyCollection<InputRemark> Remarks => _remarks.Values;

    /// <summary>Rows that passed.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows with goods.</summary>
    public long GoodsRows { get; private set; }

    /// <summary>Those among them whose table has no HS column.</summary>
    public long GoodsRowsWithoutHsColumn { get; private set; }

    /// <summary>Whether the goods sheet has to look at all rows: some goods with a problem stand in rows that need not be notable.</summary>
    public bool GoodsAmongClear { get; private set; }

    /// <summary>Takes a row in.</summary>
    public void Add(int file, RowScreening row)
    {
        Rows++;
        if (row.Goods is not null)
        {
            GoodsRows++;
            if (_withoutHsColumn[file][row.Row.Table]) GoodsRowsWithoutHsColumn++;
        }

        GoodsAmongClear |= row.Outcome == Outcome.Clear && row.Findings.Count == 0 && row.Goods?.Pointers.Count == 0 && GoodsInterest.Has(row);
        for (var i = 0; i < row.Parties.Count; i++)
        {
            var part = row.Parties[i];
            _roles[part.Party] |= 1 << (int)part.Role;
            if (part.Role == PartyRole.Other) _roleTexts[part.Party] ??= part.RoleText;
            _references[part.Party] ??= row.Reference;
        }

        for (var i = 0; i < row.Findings.Count; i++) Add(file, row, row.Findings[i]);
        for (var i = 0; i < row.Diagnostics.Count; i++)
            if (row.Diagnostics[i].Severity == DiagnosticSeverity.Warning) Add(file, row, row.Diagnostics[i]);
    }

    /// <summary>The roles of a party, joined.</summary>
    public string RolesOf(int party)
    {
        var roles = new List<string>();
        foreach (var role in Enum.GetValues<PartyRole>())
            if ((_roles[party] & (1 << (int)role)) != 0) roles.Add(role == PartyRole.Other ? _roleTexts[party] ?? "Other" : Words.Of(role));
        if (result.Parties[party].Party.Kind == Model.Lists.EntryKind.Vessel && roles.Count == 0) roles.Add("Vessel");
        return string.Join(", ", roles);
    }

    /// <summary>The first bill, invoice or shipment reference of a party, or null.</summary>
    public string? ReferenceOf(int party) => _references[party];

    private void Add(int file, RowScreening row, Finding finding)
    {
        if (!_findings.TryGetValue((finding.RuleId, finding.Evidence), out var group))
        {
            var kept = _findings.Count < maxGroups ? finding : finding with { Evidence = Further };
            if (!_findings.TryGetValue((kept.RuleId, kept.Evidence), out group))
                _findings.Add((kept.RuleId, kept.Evidence), group = new FindingGroup(kept, row.Reference));
        }

        group.Rows.Add((file, row), RowKey);
    }

    private void Add(int file, RowScreening row, Diagnostic diagnostic)
    {
        var key = (diagnostic.Code, diagnostic.Position.Column, diagnostic.Found);
        if (!_remarks.TryGetValue(key, out var remark))
        {
            var isRoom = _remarks.Count < maxGroups;
            if (!isRoom) key.Found = null;
            if (isRoom || !_remarks.TryGetValue(key, out remark))
                _remarks.Add(key, remark = new InputRemark(isRoom ? diagnostic : diagnostic with { Found = null }));
        }

        remark.Rows.Add((file, row), RowKey);
    }

    private string RowKey((int File, RowScreening Row) source) => result.RowKey(source.File, source.Row.Row);
}
