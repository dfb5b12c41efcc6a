using System.Globalization;
using ExportScreen.Model.Consignments;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.Groups;

/// <summary>Many differently named parties at one building. Common in Hong Kong and the Emirates, where companies are registered by the hundred: it means something with the goods and the way.</summary>
internal sealed class SharedAddress : IGroupRule
{
    public string Id => "shared-address";

    public string Title => "Address shared by many parties";

    public string Authority => "DOJ, BIS and OFAC Tri-Seal note (2 March 2023); G7 Sub-Working Group industry guidance (24 September 2024)";

    public IReadOnlyList<string> Needs => ["consignee.address|shipper.address|end_user.address|importer.address|notify.address"];

    public ObservationKind Kind => ObservationKind.Address;

    public void Observe(GroupRow row, ICollection<Observation> observations)
    {
        foreach (var party in row.NewParties)
        {
            // Carriers, forwarders and banks serve many from one house.
            if (party.Party.Role is PartyRole.Forwarder or PartyRole.Carrier or PartyRole.Bank || party.Normalised.Length == 0) continue;
            if (AddressKey.Of(party.Party.Address) is { } key) observations.Add(row.Observe(Kind, key, Observation.MarkOf(party.Normalised)));
        }
    }

    public void Evaluate(IReadOnlyList<Observation> group, GroupScope scope)
    {
        var names = group.Select(o => o.Mark).Distinct().Count();
        if (names < scope.Setting.Number("names")) return;
        foreach (var row in group.DistinctBy(o => (o.File, o.Row)))
        {
            // Without another row the rule would have nothing to point at.
            var at = group.FirstOrDefault(o => (o.File, o.Row) != (row.File, row.Row), row);
            scope.Find(row, at, names);
        }
    }

    public string Sentence(in GroupFinding finding, string witness) => string.Create(CultureInfo.InvariantCulture,
        $"{finding.Count} differently named parties of this run have one address, among them one of row {witness}");
}
