using System.Buffers;
using System.Collections.Frozen;

namespace ExportScreen.Manifests.Parties;

/// <summary>The words that cut a party cell into its pieces. Source: manifest reference section 6 (items 6 to 8); further spellings house.</summary>
internal static class PartyWords
{
    /// <summary>Phrases between two parties, longest first; compared without regard to case, with blanks around those of letters.</summary>
    public static readonly string[] BetweenParties =
    [
        " FOR AND ON BEHALF OF ", " ON BEHALF OF ", " BY THE ORDER OF ", " BY ORDER OF ", " ON THE ORDER OF ", " ON ORDER OF ", " PER ORDER OF ", " FOR THE ACCOUNT OF ",
        " FOR ACCOUNT OF ", " ON ACCOUNT OF ", " ACCOUNT OF ", " IN CARE OF ", " CARE OF ", " C/O ", " C/O: ", " C\\O ", " O/B ", " O/O ", " A/C ", " OBO ",
        " ПО ПОРУЧЕНИЮ ", " ОТ ИМЕНИ ", " ПО ПРИКАЗУ ", " ДЛЯ ", " IM AUFTRAG VON ", " IM AUFTRAG DER ", " IM NAMEN VON ", " POR CUENTA DE ", " POR ORDEN DE ", " POR CONTA DE ",
        " D'ORDRE DE ", " POUR LE COMPTE DE ", " PER CONTO DI ", " ADINA ", " ADINA: ", " ADINA, ",
    ];

    /// <summary>Phrases between a party and a person or department to whose attention the goods go.</summary>
    public static readonly string[] Attention =
    [
        " ATTN. ", " ATTN: ", " ATTN ", " ATTN.: ", " ATT: ", " ATT. ", " ATTENTION: ", " ATTENTION ", " FOR THE ATTENTION OF ", " F.A.O. ", " FAO ", " Z. HD. ", " Z.HD. ", " Z.H. ", " ZU HÄNDEN ",
        " ВНИМАНИЮ ", " DIKKATINE ",
    ];

    /// <summary>All phrases at once.</summary>
    public static readonly SearchValues<string> AnyBetween = SearchValues.Create([.. BetweenParties, .. Attention], StringComparison.OrdinalIgnoreCase);

    /// <summary>Phrases that open an order party.</summary>
    public static readonly string[] OrderOf =
    [
        "TO THE ORDER OF ", "TO ORDER OF ", "TO THE ORDER ", "TO ORDER ", "TO ORDER, ", "ORDER OF ", "A LA ORDEN DE ", "À L'ORDRE DE ", "A L'ORDRE DE ", "ALL'ORDINE DI ",
        "AN ORDER VON ", "AN DIE ORDER VON ", "À ORDEM DE ", "ПО ПРИКАЗУ ", "ПРИКАЗУ ",
    ];

    /// <summary>What they begin with.</summary>
    public static readonly SearchValues<char> OrderStarts = SearchValues.Create([.. OrderOf.SelectMany(p => new[] { p[0], char.ToLowerInvariant(p[0]) }).Distinct()]);

    /// <summary>Words that make an order party a bank.</summary>
    public static readonly string[] Bank = ["BANK", "БАНК", "银行", "銀行", "BANCO", "BANQUE", "BANCA", "CREDIT", "ALTYN"];

    /// <summary>Legal forms that end a name, in capitals without dots and commas.</summary>
    public static readonly FrozenSet<string> LegalForms = (
        "LTD LIMITED LLC LLP LP INC INCORPORATED CORP CORPORATION PLC CO COMPANY GMBH AG KG OHG UG SE SA SAS SARL SASU SRL SPA SNC BV NV BVBA CV OY OYJ AB AS ASA APS KFT ZRT DOO DD AD EOOD OOD SP " +
        "ZOO SRO STI AŞ ŞTI LTDA EIRELI SAC SACV CV SADECV SAPIDECV SDERLDECV PTE PVT PTY BHD SDN FZE FZCO FZLLC FZC DMCC LLCFZ JSC OJSC CJSC PJSC TOO OOO OAO ZAO PAO AO ООО ОАО ЗАО ПАО АО ТОО ИП ЛТД TIC SAN VE " +
        "PRIVATE HOLDING HOLDINGS GROUP SPOLKA").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Forms that surely end a name: what follows them is no part of it.</summary>
    public static readonly FrozenSet<string> FinalForms = (
        "LTD LIMITED LLC LLP INC INCORPORATED CORP CORPORATION PLC GMBH KG SARL SRL SPA BV NV OY OYJ KFT ZRT DOO EOOD SRO STI AŞ ŞTI LTDA EIRELI SAC BHD FZE FZCO FZLLC FZC DMCC JSC OJSC CJSC PJSC ЛТД")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Forms that stand in front of a Russian or Kazakh name.</summary>
    public static readonly FrozenSet<string> LeadingForms =
        "OOO OAO ZAO PAO AO TOO ООО ОАО ЗАО ПАО АО ТОО ИП ФГУП НПО".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Chinese endings of company names.</summary>
    public static readonly string[] HanForms = ["股份有限公司", "有限责任公司", "集團有限公司", "有限公司", "集团公司", "公司"];

    // Forms that are ordinary words or codes of places too: at the end of a line they do not show a company.
    private static readonly FrozenSet<string> Weak = "CO SE VE SAN TIC SP PRIVATE GROUP HOLDING HOLDINGS".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word, with its dots and commas, is a legal form.</summary>
    public static bool IsForm(string word) => Bare(word) is var bare && (bare.Length == 0 || LegalForms.Contains(bare));

    /// <summary>Whether the word shows that a company's name ends with it.</summary>
    public static bool EndsName(string word) =>
        Bare(word) is var bare && ((LegalForms.Contains(bare) && !Weak.Contains(bare)) || HanForms.Any(f => bare.Length > f.Length && bare.EndsWith(f, StringComparison.Ordinal)));

    /// <summary>Whether the word shows that a company's name begins with it.</summary>
    public static bool LeadsName(string word) => LeadingForms.Contains(Bare(word));

    /// <summary>The letters and digits of a word in capitals.</summary>
    public static string Bare(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
