using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Rules.Passes;

/// <summary>What pass 1 says of one consignment. Immutable.</summary>
/// <param name="Consignment">The consignment.</param>
/// <param name="Parties">Its parties and its vessel, each as an index into the run's distinct parties.</param>
/// <param name="Items">What it says of each item, in order.</param>
/// <param name="Shared">Worst outcome of what all rows of the bill share: parties, vessel, route.</param>
/// <param name="SharedReason">Reason code of that outcome.</param>
public sealed record ConsignmentScreening(
    Consignment Consignment, IReadOnlyList<RowParty> Parties, IReadOnlyList<ItemScreening> Items, Outcome Shared, string SharedReason);

/// <summary>What pass 1 says of one item.</summary>
/// <param name="Goods">Its goods.</param>
/// <param name="Findings">Findings about it and about its consignment, in order of rule id.</param>
/// <param name="Outcome">Worst of goods, consignment and input diagnostics.</param>
/// <param name="ReasonCode">Reason code of that outcome.</param>
public sealed record ItemScreening(GoodsScreening Goods, IReadOnlyList<Finding> Findings, Outcome Outcome, string ReasonCode);
