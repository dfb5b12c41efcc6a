using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Rules.Traces;

/// <summary>A company that takes listed goods writes from a free mail host and names no web address of its own. Ordinary for small companies of China with a Chinese host; weak everywhere.</summary>
internal sealed class FreeMail : IRule
{
    public string Id => "free-mail";

    public string Title => "Free e-mail instead of a company's own";

    public string Authority => "FinCEN and BIS FIN-2022-Alert003 (28 June 2022); DOJ, BIS and OFAC Tri-Seal note (2 March 2023); UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => [];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null || context.WorstTier <= GoodsTier.Ordinary) return;
        foreach (var party in context.Receivers)
        {
            string? free = null;
            var own = false;
            foreach (var identifier in party.Identifiers)
            {
                if (identifier.Kind is not (IdentifierKind.Email or IdentifierKind.Website) || NetAddress.HostOf(identifier) is not { } host) continue;
                if (!NetAddress.IsFreeMail(host)) own = true;
                else if (!NetAddress.IsOrdinaryIn(host, party.Country)) free ??= host;
            }

            if (free is null || own) continue;
            findings.Add(context.Find(this, LocalFinding.WholeConsignment, $"The {RoleName.Of(party.Role)} has an e-mail address at {free} and none of its own", column: party.SourceColumn));
            return;
        }
    }
}
