using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Descriptions;

/// <summary>Reads goods-terms.csv.</summary>
internal static class GoodsTerms
{
    /// <summary>All terms in the order of the file.</summary>
    public static List<GoodsTerm> Load()
    {
        var terms = new List<GoodsTerm>(360);
        var csv = CsvTable.Open("goods-terms.csv", "term,lang,strength,hs,annex_i,source");
        while (csv.Read())
            terms.Add(new GoodsTerm(csv.Text(0), csv.Text(1), StrengthOf(csv.Text(2)), Words(csv.Text(3)), Words(csv.Text(4)), csv.Text(5)));
        return terms;
    }

    private static TermStrength StrengthOf(string text) => text switch
    {
        "vague" => TermStrength.Vague,
        "low" => TermStrength.Low,
        "medium" => TermStrength.Medium,
        "high" => TermStrength.High,
        _ => throw new InvalidOperationException($"Table goods-terms.csv: no strength {text}."),
    };

    private static string[] Words(string text) => text.Length == 0 ? [] : text.Split(' ');
}
