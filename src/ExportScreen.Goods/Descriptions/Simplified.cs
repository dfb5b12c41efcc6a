namespace ExportScreen.Goods.Descriptions;

/// <summary>Traditional characters of the words in goods-terms.csv and their simplified forms (house).</summary>
internal static class Simplified
{
    private const string Pairs =
        "無无飛飞機机電电視视儀仪軸轴塊块慣惯導导測测設设備备處处圖图傳传碼码線线維维纖纤紅红熱热鏡镜頭头準准達达頻频譜谱號号發发動动馬马車车銑铣數数製制積积體体極极鉭钽運运"
        + "換换編编邏逻輯辑門门陣阵單单顯显鎵镓鍺锗銻锑鎢钨鈦钛鋰锂離离載载貨货樣样點点擾扰衛卫衝冲壓压縮缩渦涡噴喷標标訊讯繞绕聯联間间脈脉質质銦铟網网絡络終终調调節节漿浆槳桨";

    private static readonly Dictionary<char, char> Map = Load();

    /// <summary>The simplified form of a character, itself when it has none here.</summary>
    public static char Of(char c) => Map.GetValueOrDefault(c, c);

    private static Dictionary<char, char> Load()
    {
        var map = new Dictionary<char, char>(Pairs.Length / 2);
        for (var i = 0; i < Pairs.Length; i += 2) map[Pairs[i]] = Pairs[i + 1];
        return map;
    }
}
