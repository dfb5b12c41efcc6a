namespace ExportScreen.Goods.References;

/// <summary>A reference nomenclature that can be imported. Immutable.</summary>
/// <param name="Id">Id in <c>reference status</c>.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Header">First line of the CSV form, which tells it from the others.</param>
/// <param name="LeastRows">Rows that the publisher's file had when its reader was written, with room for small changes; fewer are refused.</param>
/// <param name="Weight">How much a text of it counts in the training of the ranking.</param>
public sealed record ReferenceSource(string Id, string Title, string Publisher, string Header, int LeastRows, float Weight)
{
    /// <summary>HS texts of 2022 (H6): 5,613 subheadings and 1,229 headings; CSV, or JSON as published.</summary>
    public static readonly ReferenceSource HsTexts = new("hs-texts", "HS 2022: texts of headings and subheadings", "UN Comtrade (reference file H6)", "code,level,parent,description", 6_700, 1f);

    /// <summary>Search terms of the United Kingdom's tariff with their codes; 8,649 rows.</summary>
    public static readonly ReferenceSource SearchReferences = new("uk-search", "UK tariff: search references", "HM Revenue and Customs", "title,referenced_id,goods_nomenclature_item_id,pls,class", 4_000, 1f);

    /// <summary>Search terms to which the tariff's site answers with headings; 4,383 rows.</summary>
    public static readonly ReferenceSource SearchMessages = new("uk-messages", "UK tariff: search intercept messages", "HM Revenue and Customs", "term,codes,chapters,message", 2_000, 1f);

    /// <summary>All of them, in the order in which they are trained on.</summary>
    public static readonly IReadOnlyList<ReferenceSource> All = [HsTexts, SearchReferences, SearchMessages];
}
