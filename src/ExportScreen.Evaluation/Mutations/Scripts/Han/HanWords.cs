namespace ExportScreen.Evaluation.Mutations.Scripts.Han;

/// <summary>Cuts Chinese names of companies into words, and persons' names into family and given name. Pure and thread-safe.</summary>
internal static class HanWords
{
    /// <summary>Usual words of company names, longest first (house); simplified.</summary>
    private static readonly string[] Usual =
    [
        .. ("有限责任公司 股份有限公司 有限公司 股份 公司 集团 控股 科技 技术 电子 微电子 信息 国际 贸易 实业 工业 机械 机床 设备 制造 精密 数控 动力 机器人 机器 航空 宇航 航天 发动机 物流 货运 代理 港务 港口 船务 海运 石化 石油 " +
            "化工 智能 网络 软件 通信 通讯 光电 激光 半导体 材料 工程 产业 创新 进出口 商贸 科贸 发展 投资 研究院 研究所 大学 中国 北京 上海 深圳 深圳市 广州 武汉 成都 大连 苏州 宁波 山东 江苏 四川 香港 新疆 东莞 郑州 南京 杭州 " +
            "天津 重庆 西安 厦门 青岛 浙江 广东 福建 湖南 湖北 河南 河北 辽宁 陕西 云南 联合 导航 工具 装备 生产 建设 兵团 公安局 朝鲜 会社 光学 仪器 卫星 实验室 化学 药业 生物 新材料 供应链 服务 咨询 管理 航运 船舶 重工 汽车 电器 电气 自动化 系统 能源 矿业 钢铁 金属").Split(' ').OrderByDescending(w => w.Length),
    ];

    /// <summary>Family names of two characters (house).</summary>
    private static readonly string[] DoubleFamily = ["欧阳", "司马", "诸葛", "上官", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容"];

    /// <summary>The words of a company's name, in order.</summary>
    /// <param name="text">Chinese characters only, simplified.</param>
    public static List<string> Cut(string text)
    {
        var words = new List<string>();
        var core = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Array.Find(Usual, w => string.CompareOrdinal(text, at, w, 0, w.Length) == 0) is not { } word)
            {
                at++;
                continue;
            }

            if (at > core) words.Add(text[core..at]);
            words.Add(word);
            core = at += word.Length;
        }

        if (core < text.Length) words.Add(text[core..]);
        return words;
    }

    /// <summary>How many characters of a person's name are the family name.</summary>
    public static int FamilyLength(string simplified) => Array.Exists(DoubleFamily, f => simplified.StartsWith(f, StringComparison.Ordinal)) ? 2 : 1;
}
