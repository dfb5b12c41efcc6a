using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Suggestions;

/// <summary>What can be ranked without imported texts: the terms of goods-terms.csv under the headings that they hint at, and the labels of priority codes.</summary>
internal static class BundledTexts
{
    /// <summary>Learns from them; some tens of milliseconds, on first use.</summary>
    public static HeadingModel Learn(ControlTables tables)
    {
        var texts = new List<LabelledText>();
        foreach (var term in GoodsTerms.Load())
            foreach (var heading in term.Hs.Select(code => code[..4]).Distinct(StringComparer.Ordinal)) texts.Add(new LabelledText(term.Text, heading, 1f));
        foreach (var (code, label) in tables.Labels) texts.Add(new LabelledText(label, code[..4], 1f));
        return HeadingTrainer.Train(texts, null, default);
    }
}
