using ExportScreen.Model.Consignments;
using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.PartyData;

/// <summary>The goods text states a civil purpose while a party has military words in its name or a hit.</summary>
internal sealed class CivilUseMilitaryParty : IRule
{
    public string Id => "civil-use-military-party";

    public string Title => "Civil purpose stated, counterparty military or listed";

    public string Authority => "UK NCA and NECC red alert (6 December 2023)";

    public IReadOnlyList<string> Needs => ["description"];

    public void Evaluate(RuleContext context, ICollection<LocalFinding> findings)
    {
        if (context.SettingOf(this) is null) return;
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.Word(context.Goods[i].Item.Description, WordClass.CivilUse) is not { } purpose) continue;
            var party = context.Parties.FirstOrDefault(p => p.Role is not (PartyRole.Carrier or PartyRole.Bank) && context.Word(p.Name, WordClass.Military) is not null);
            if (party is null && !context.AnyHit) continue;
            var who = party is null ? "a party has a hit in the lists" : $"the name of the {RoleName.Of(party.Role)} speaks of armed forces or arms";
            findings.Add(context.Find(this, i, $"The goods text states a civil purpose (“{purpose}”), and {who}"));
        }
    }
}
