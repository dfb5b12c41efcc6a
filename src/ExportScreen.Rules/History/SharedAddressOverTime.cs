using System.Globalization;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>As the rule over one manifest, over the runs before: many parties at one building. Its cases are addresses, not parties.</summary>
internal sealed class SharedAddressOverTime : IHistoryRule
{
    public string Id => "shared-address-over-time";

    public string Title => "Address shared by many parties, over several manifests";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); G7 Sub-Working Group industry guidance (24 September 2024)";

    public IReadOnlyList<string> Needs => ["consignee.address|shipper.address|end_user.address|importer.address"];

    public void Evaluate(HistoryCase past, GroupScope scope)
    {
        var members = past.Past.Select(l => l.Member).Concat(past.Current.Select(c => c.Line.Member)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        if (members < scope.Setting.Number("names") || !past.Past.Any(l => l.Member is not null)) return;
        foreach (var current in past.Current.Where(c => c.Line.Member is not null)) scope.Find(current.Row, current.Row, members);
    }

    public string Sentence(in GroupFinding finding) => string.Create(CultureInfo.InvariantCulture, $"With earlier manifests {finding.Count} differently named parties have this address");
}
