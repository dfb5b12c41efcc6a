using ExportScreen.Model.Codes;

namespace ExportScreen.Measures.CleanTrade;

/// <summary>A country of ordinary trade: how much of it, legal form and mail of its companies. House.</summary>
internal sealed record TradeCountry(CountryCode Country, int Weight, string LegalForm, string Domain, string[] FreeMail)
{
    /// <summary>Where goods come from and go to. Countries under embargo or broad restrictions are no clean trade; those named for diversion are, as long as the goods are ordinary.</summary>
    public static TradeCountry[] All { get; } =
    [
        Of("US", 14, "LLC", "com"), Of("CN", 14, "Co., Ltd", "com.cn", "qq.com", "163.com", "126.com"), Of("DE", 10, "GmbH", "de", "gmx.de", "web.de"), Of("GB", 6, "Ltd", "co.uk"), Of("FR", 6, "SARL", "fr", "orange.fr"),
        Of("NL", 5, "B.V.", "nl"), Of("IT", 6, "S.r.l.", "it", "libero.it"), Of("ES", 5, "S.L.", "es"), Of("PL", 4, "Sp. z o.o.", "pl", "wp.pl"), Of("HU", 2, "Kft.", "hu", "freemail.hu"), Of("SK", 2, "s.r.o.", "sk"),
        Of("NO", 2, "AS", "no"), Of("BE", 3, "BVBA", "be"), Of("SE", 2, "AB", "se"), Of("JP", 6, "K.K.", "co.jp", "yahoo.co.jp"), Of("KR", 5, "Co., Ltd", "co.kr", "naver.com"), Of("TW", 3, "Co., Ltd", "com.tw"),
        Of("VN", 4, "Co., Ltd", "com.vn"), Of("IN", 7, "Pvt Ltd", "in", "rediffmail.com"), Of("BD", 2, "Ltd", "com.bd"), Of("MY", 3, "Sdn Bhd", "com.my"), Of("SG", 3, "Pte Ltd", "com.sg"), Of("TH", 2, "Co., Ltd", "co.th"),
        Of("ID", 3, "PT", "co.id"), Of("PH", 2, "Inc", "com.ph"), Of("AU", 3, "Pty Ltd", "com.au"), Of("BR", 4, "Ltda", "com.br", "uol.com.br"), Of("MX", 4, "S.A. de C.V.", "com.mx"), Of("AR", 1, "S.A.", "com.ar"),
        Of("CL", 2, "SpA", "cl"), Of("PE", 1, "S.A.C.", "com.pe"), Of("CO", 1, "S.A.S.", "com.co"), Of("ZA", 3, "(Pty) Ltd", "co.za"), Of("NG", 2, "Ltd", "com.ng"), Of("KE", 2, "Ltd", "co.ke"), Of("GH", 1, "Ltd", "com.gh"),
        Of("EG", 2, "S.A.E.", "com.eg"), Of("MA", 1, "SARL", "ma"), Of("SA", 3, "LLC", "com.sa"), Of("IL", 2, "Ltd", "co.il"), Of("UA", 2, "TOV", "com.ua", "ukr.net"), Of("RO", 2, "SRL", "ro"), Of("LT", 1, "UAB", "lt"),
        // Named for diversion by some authority, and ordinary trading nations all the same.
        Of("TR", 6, "Sanayi ve Ticaret Ltd Sti", "com.tr"), Of("AE", 5, "LLC", "ae"), Of("HK", 4, "Limited", "com.hk", "163.com", "qq.com"), Of("KZ", 3, "TOO", "kz", "mail.ru"), Of("UZ", 1, "MChJ", "uz", "mail.ru"),
        Of("KG", 1, "OsOO", "kg", "mail.ru"), Of("AM", 1, "LLC", "am", "mail.ru"), Of("GE", 1, "LLC", "ge"), Of("AZ", 1, "MMC", "az"), Of("RS", 1, "d.o.o.", "rs"),
    ];

    private static readonly int Sum = All.Sum(c => c.Weight);

    /// <summary>Draws one by its share of trade.</summary>
    public static TradeCountry Draw(Random random)
    {
        var at = random.Next(Sum);
        foreach (var country in All)
            if ((at -= country.Weight) < 0) return country;
        throw new InvalidOperationException("The weights add up to less than their sum.");
    }

    private static TradeCountry Of(string code, int weight, string form, string domain, params string[] freeMail) =>
        new(CountryCode.Of(code), weight, form, domain, [.. freeMail, "gmail.com", "outlook.com", "hotmail.com"]);
}
