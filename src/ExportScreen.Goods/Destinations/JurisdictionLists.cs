using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Goods.Destinations;

/// <summary>One list of countries or regions: what its rows mean.</summary>
/// <param name="Id">Id in <c>countries.csv</c>.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Authority">Reference.</param>
/// <param name="Class">Kind of risk; null for lists that are groups of the regulation and no risk by themselves.</param>
/// <param name="Effect">What standing in it means; null for groups.</param>
/// <param name="Note">What to know about every row, or null.</param>
internal sealed record JurisdictionList(string Id, string Title, string Authority, RiskClass? Class, LegalEffect? Effect, string? Note = null);

/// <summary>The lists of countries and regions, one line each. Source: countries.csv, columns list, source and note.</summary>
internal static class JurisdictionLists
{
    private const string Groups = "15 CFR part 740 Supplement No. 1";
    private const string Secondary = "read in secondary text";

    public static readonly JurisdictionList[] All =
    [
        new("us-comprehensive", "US comprehensive embargoes", "15 CFR 746.2, 746.4, 746.7, 746.9", RiskClass.Embargo, LegalEffect.Prohibited, "Syria: some easing in 2025 was reported; the chart of July 2026 still refers to 746.9"),
        new("us-746-6", "US embargoed regions of Ukraine", "15 CFR 746.6", RiskClass.EmbargoedRegion, LegalEffect.Prohibited, "land and any maritime area; for Donetsk and Luhansk the oblast is an approximation"),
        new("uk-2019-855", "UK embargoed regions of Ukraine", "UK SI 2019/855", RiskClass.EmbargoedRegion, LegalEffect.Prohibited),
        new("eu-2022-263", "EU embargoed regions of Ukraine", "Reg. (EU) 2022/263", RiskClass.EmbargoedRegion, LegalEffect.Prohibited, "text not read"),
        new("us-746-8", "US restrictions on Russia and Belarus", "15 CFR 746.8", RiskClass.Restricted, LegalEffect.Licence, "the HTS tables of the supplements are not loaded"),
        new("us-ear-d5", "US Country Group D:5, arms embargo", Groups, RiskClass.ArmsEmbargo, LegalEffect.Licence),
        new("us-746-1", "UN arms embargoes as the EAR lists them", "15 CFR 746.1(b)(2)", RiskClass.ArmsEmbargo, LegalEffect.Licence),
        new("bis-fincen-2022", "BIS and FinCEN transshipment countries 2022", "FIN-2022-Alert003", RiskClass.Transshipment, LegalEffect.RedFlag, Secondary),
        new("triseal-2023", "Tri-Seal transshipment points 2023", "DOJ, BIS and OFAC Compliance Note of 2 March 2023", RiskClass.Transshipment, LegalEffect.RedFlag, Secondary),
        new("quintseal-2023", "Quint-Seal note 2023", "Quint-Seal note “Know Your Cargo” of 11 December 2023", RiskClass.Transshipment, LegalEffect.RedFlag, Secondary),
        new("eu-20th-package", "Third countries of entities in the EU 20th package", "summaries of the EU 20th package", RiskClass.ResearchedRoute, LegalEffect.RedFlag, Secondary),
        new("rusi-routes", "Routes named by RUSI", "RUSI, trade control research", RiskClass.ResearchedRoute, LegalEffect.RedFlag, Secondary),
        new("gateway-10", "Ten gateways of a trade study", "working paper on gateway trade, 2017 to 2024", RiskClass.ResearchedRoute, LegalEffect.RedFlag, "one working paper"),
        new("eaeu", "Members of the Eurasian Economic Union", "house", RiskClass.CustomsUnion, LegalEffect.RedFlag, "no customs border with Russia"),
        new("us-ear-a1", "US Country Group A:1", Groups, null, null),
        new("us-ear-a2", "US Country Group A:2", Groups, null, null),
        new("us-ear-a3", "US Country Group A:3", Groups, null, null),
        new("us-ear-a4", "US Country Group A:4", Groups, null, null),
        new("us-ear-a5", "US Country Group A:5", Groups, null, null),
        new("us-ear-a6", "US Country Group A:6", Groups, null, null),
        new("us-ear-d1", "US Country Group D:1, national security", Groups, null, null),
        new("us-ear-d2", "US Country Group D:2, nuclear", Groups, null, null),
        new("us-ear-d3", "US Country Group D:3, chemical and biological", Groups, null, null),
        new("us-ear-d4", "US Country Group D:4, missile technology", Groups, null, null),
        new("us-ear-e1", "US Country Group E:1, terrorist supporting countries", Groups, null, null),
        new("us-ear-e2", "US Country Group E:2, unilateral embargo", Groups, null, null),
        new("eu-001", "Destinations of EU general export authorisation EU001", "Reg. (EU) 2021/821 Annex II Section A", null, null),
        new("eu-833-xxxvi", "EU 833/2014 Annex XXXVI, iron and steel partner countries", "Reg. (EU) 833/2014 Annex XXXVI", null, null),
    ];
}
