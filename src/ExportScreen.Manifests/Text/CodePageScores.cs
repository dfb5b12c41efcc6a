using System.Text;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Text;

/// <summary>
/// Chooses a code page by how much sense its letters make: frequent letters of the languages that use it, words that do not change case or script inside,
/// known headers in the first lines. Weights are house. Pure and thread-safe.
/// </summary>
internal static class CodePageScores
{
    private const string Cyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФЪЁ";

    // Characters that are common in names and trade words; house, from the header table and usual place and company words.
    private const string Han =
        "的公司有限贸易进出口货物名称国中海上港深圳广东州电子科技编号数量单位收发人地址提运船装箱重毛净总价值币制合计商品税则香香港集团实业工程机械设备配件材料零件北京天津青岛宁波厦门大连南江苏浙山省市区路号楼室" +
        "電貿國東廣臺灣業機關稱貨單號發運";

    private static readonly (string Name, string Letters)[] Latin =
    [
        ("windows-1252", "éèêàâçñáíóúãõôûîïëäöüßÄÖÜÉÈÇÑÁÍÓÚÃÕÔåÅæøØ"),
        ("windows-1250", "ąćęłńóśźżĄĆĘŁŃŚŹŻčřšžěůťďňČŘŠŽőűŐŰăâîșțşţđĐáíéöüÖÜäÄß"),
        ("windows-1254", "ğışİĞŞçÇöÖüÜ"),
    ];

    private static readonly string[] Asian = ["gb18030", "big5", "shift_jis", "euc-kr"];

    /// <summary>The best code page for bytes that are no UTF-8.</summary>
    public static Encoding Best(byte[] text)
    {
        var best = Encoding.GetEncoding("windows-1252");
        var bestScore = double.MinValue;
        foreach (var (name, score) in Scores(text))
        {
            if (score <= bestScore + 1e-9) continue;
            bestScore = score;
            best = Encoding.GetEncoding(name);
        }

        return best;
    }

    /// <summary>All scores, for tests.</summary>
    internal static IEnumerable<(string Name, double Score)> Scores(byte[] text)
    {
        foreach (var (name, letters) in Latin) yield return (name, Score(name, text, (s, i) => LatinWeight(s, i, letters)));
        foreach (var name in (string[])["windows-1251", "ibm866", "koi8-r"]) yield return (name, Score(name, text, CyrillicWeight));
        foreach (var name in Asian) yield return (name, Score(name, text, (s, i) => AsianWeight(s, i, name)));
        yield return ("windows-1256", Score("windows-1256", text, ArabicWeight));
    }

    private static double Score(string name, byte[] bytes, Func<string, int, double> weight)
    {
        var text = Encoding.GetEncoding(name).GetString(bytes);
        var sum = 0.0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80) continue;
            count++;
            sum += text[i] is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || char.IsControl(text[i]) ? -2 : weight(text, i);
        }

        return count == 0 ? 0 : (sum / count) + (Math.Min(6, HeaderHits(text)) * 0.5);
    }

    private static int HeaderHits(string text)
    {
        var hits = 0;
        foreach (var line in text.Split('\n').Take(30))
            foreach (var cell in line.Split([',', ';', '\t', '|']))
                if (cell.Length is > 1 and < 60 && cell.Any(c => c >= 0x80) && HeaderFields.Find(HeaderKey.Of(cell.Trim('"', '\r', ' '))).Count > 0) hits++;
        return hits;
    }

    private static double Sign(char c) => c is '°' or '№' or '–' or '—' or '’' or '‘' or '“' or '”' or '«' or '»' or '€' or '®' or '™' or '½' or '²' or '³' or 'º' or 'ª' or '·' or '•' or '…' or '\u00A0' ? 0.3 : -0.5;

    private static double LatinWeight(string text, int i, string letters)
    {
        var c = text[i];
        if (!char.IsLetter(c)) return Sign(c);
        var weight = letters.Contains(c) ? 0.7 : -0.1;
        // Foreign letters stand between plain ones; runs of them betray another script.
        var alone = (i == 0 || text[i - 1] < 0x80) && (i + 1 == text.Length || text[i + 1] < 0x80);
        var beside = (i > 0 && char.IsAsciiLetter(text[i - 1])) || (i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]));
        if (alone && beside) weight += 0.2;
        if (!alone && !beside) weight -= 0.8;
        if (i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1])) weight -= 0.8;
        return weight;
    }

    private static double CyrillicWeight(string text, int i)
    {
        var c = text[i];
        if (!char.IsLetter(c)) return Sign(c);
        var at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
        if (at < 0) return -0.2;
        var weight = at % 33 < 20 ? 1.0 : 0.4;
        if (i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1])) weight -= 1.5;
        if (i > 0 && char.IsAsciiLetter(text[i - 1])) weight -= 0.7;
        return weight;
    }

    private static double AsianWeight(string text, int i, string name)
    {
        var c = text[i];
        if (c is >= '\u3040' and <= '\u30FF') return name == "shift_jis" ? 1 : 0;
        if (c is >= '\uAC00' and <= '\uD7A3') return name == "euc-kr" ? 0.9 : -0.5;
        if (c is >= '\uFF01' and <= '\uFF5E' or >= '\u3000' and <= '\u303F') return 0.4;
        if (c is >= '\uFF61' and <= '\uFF9F') return -0.6;
        if (Han.Contains(c)) return 1;
        return c is >= '\u4E00' and <= '\u9FFF' ? 0.25 : -0.5;
    }

    private static double ArabicWeight(string text, int i)
    {
        var c = text[i];
        if (c is < '\u0600' or > '\u06FF') return char.IsLetter(c) ? -0.3 : Sign(c);
        return "المنيورتبسدعهكق".Contains(c) ? 0.9 : 0.3;
    }
}
