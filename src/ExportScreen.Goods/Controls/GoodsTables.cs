using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Goods.Controls;

/// <summary>
/// The tables of goods codes, one line each. The legal effect and direction follow from the article: 2a, 3c, 3h and 3k forbid supply to Russia, 3g, 3i and 3j
/// forbid purchase from Russia, 3k(1a) forbids transit through Russia, 12g and 12gb ask for a contract clause and due diligence.
/// </summary>
/// <remarks>Sources: eu_833_annex_codes.csv (article of every row), chpl.csv, cn_mofcom_uav_codes.csv; goods.md, sections 1 and 6 for the limits.</remarks>
internal static class GoodsTables
{
    private const string OldText = "text of 2023-04-27; later packages amended it and were not read";
    private static readonly CountryCode[] Russia = [CountryCode.Of("RU")];
    private static readonly CountryCode[] RussiaBelarus = [CountryCode.Of("RU"), CountryCode.Of("BY")];

    /// <summary>Common High Priority List.</summary>
    public static readonly GoodsTable Chpl = new(
        "chpl", "", "Common High Priority List", "Common High Priority List (BIS, European Commission, United Kingdom, Japan), 50 codes", ControlDirection.Export, LegalEffect.RedFlag, RussiaBelarus, null);

    /// <summary>China's reference codes of controlled unmanned aircraft goods: for exports from China, to anywhere.</summary>
    public static readonly GoodsTable CnUav = new(
        "cn-uav", "", "China: export control of unmanned aircraft goods", "MOFCOM, GAC and CMC announcements", ControlDirection.Export, LegalEffect.Licence, [],
        "code lists read on secondary pages that agree");

    /// <summary>Annexes to Regulation (EU) 833/2014.</summary>
    public static readonly GoodsTable[] Eu833 =
    [
        Annex("eu-833-vii-b", "VII-B", "advanced technology", Effect: LegalEffect.Prohibited, Limits: "table 5 as of 2025-07-20, the other tables as of 2023-12-19"),
        Annex("eu-833-xi", "XI", "aviation and space", Effect: LegalEffect.Prohibited, Limits: OldText + "; Part A was not read, chapter 88 stands for it"),
        Annex("eu-833-xvii-b", "XVII-B", "iron and steel from Russia", ControlDirection.Import, LegalEffect.Prohibited, OldText),
        Annex("eu-833-xviii", "XVIII", "luxury goods", Effect: LegalEffect.Prohibited, Limits: OldText),
        Annex("eu-833-xx", "XX", "jet fuel and fuel additives", Effect: LegalEffect.Prohibited, Limits: OldText),
        Annex("eu-833-xxi", "XXI", "goods that earn Russia revenue", ControlDirection.Import, LegalEffect.Prohibited, OldText),
        Annex("eu-833-xxii", "XXII", "coal from Russia", ControlDirection.Import, LegalEffect.Prohibited, OldText),
        Annex("eu-833-xxiii", "XXIII", "goods that serve industrial capacity", Effect: LegalEffect.Prohibited, Limits: "conditions of five partial headings were not read"),
        Annex("eu-833-xxxvii", "XXXVII", "goods barred from transit through Russia", ControlDirection.Transit, LegalEffect.Prohibited, "text of 2023-12-19; later extensions were not read"),
        Annex("eu-833-xl", "XL", "common high priority items", Effect: LegalEffect.RedFlag, Limits: null),
    ];

    private static GoodsTable Annex(
        string id, string annex, string title, ControlDirection Direction = ControlDirection.Export, LegalEffect Effect = LegalEffect.Prohibited, string? Limits = null) =>
        new(id, annex, $"EU 833/2014 Annex {annex}: {title}", $"Reg. (EU) 833/2014, Annex {annex}", Direction, Effect, Russia, Limits);
}
