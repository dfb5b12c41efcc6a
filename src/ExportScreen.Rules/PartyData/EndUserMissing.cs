using ExportScreen.Model.Consignments;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.PartyData;

/// <summary>The manifest has a column for the end user, and it is empty for Common High Priority goods. A manifest without the column says nothing.</summary>
internal sealed class EndUserMissing : IRule
{
    public string Id => "end-user-missing";

    public string Title => "End user not named";

    public string Authority => "EU Commission guidance on enhanced due diligence (7 September 2023); FinCEN and BIS FIN-2022-Alert003 (28 June 2022); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["hs_code", "end_user"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier < GoodsTier.Priority || !context.HasColumn("end_user")) return;
        if (context.Parties.Any(p => p.Role == PartyRole.EndUser && (p.Name.Length > 0 || p.Identifiers.Count > 0))) return;
        findings.Add(context.Find(this, LocalFinding.WholeConsignment, "The column of the end user is empty, and the goods are on the Common High Priority List"));
    }
}
