using System.Collections.Frozen;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Meaning;

/// <summary>
/// Ways to write one legal form: abbreviations, expansions, transcriptions and what translators put for it. One row each. Apart from the word table of the matching
/// engine. Sources: the commercial codes of the countries and common English renderings as in official registers and list texts (house). Immutable and thread-safe.
/// </summary>
internal static class LegalForms
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<string[]> Rows { get; } =
    [
        ["OOO", "ООО", "LLC", "Limited Liability Company", "Общество с ограниченной ответственностью", "Obshchestvo s ogranichennoy otvetstvennostyu", "O.O.O.", "L.L.C."],
        ["AO", "АО", "JSC", "Joint Stock Company", "Joint-Stock Company", "Акционерное общество", "Aktsionernoe obshchestvo"],
        ["PAO", "ПАО", "PJSC", "Public Joint Stock Company", "Публичное акционерное общество", "Publichnoe aktsionernoe obshchestvo"],
        ["OAO", "ОАО", "OJSC", "Open Joint Stock Company", "Открытое акционерное общество", "Otkrytoe aktsionernoe obshchestvo"],
        ["ZAO", "ЗАО", "CJSC", "Closed Joint Stock Company", "Закрытое акционерное общество", "Zakrytoe aktsionernoe obshchestvo"],
        ["FGUP", "ФГУП", "FSUE", "Federal State Unitary Enterprise", "Федеральное государственное унитарное предприятие"],
        ["Co., Ltd.", "Co Ltd", "Company Limited", "Co., Limited", "Co. Ltd", "Company Ltd"],
        ["Ltd", "Limited", "Ltd.", "LTD"],
        ["Inc", "Incorporated", "Inc.", "INC"],
        ["Corp", "Corporation", "Corp.", "CORP"],
        ["PLC", "Public Limited Company", "P.L.C.", "plc"],
        ["LLP", "Limited Liability Partnership", "L.L.P."],
        ["GmbH", "Gesellschaft mit beschränkter Haftung", "G.m.b.H.", "GMBH"],
        ["AG", "Aktiengesellschaft", "A.G."],
        ["SA", "S.A.", "Société Anonyme", "Sociedad Anónima"],
        ["SARL", "S.A.R.L.", "Société à responsabilité limitée", "S.à r.l."],
        ["S.p.A.", "SpA", "Società per azioni", "SPA"],
        ["S.r.l.", "SRL", "Società a responsabilità limitata", "Srl"],
        ["SL", "S.L.", "Sociedad Limitada", "Sociedad de Responsabilidad Limitada"],
        ["BV", "B.V.", "Besloten Vennootschap"],
        ["NV", "N.V.", "Naamloze Vennootschap"],
        ["A.Ş.", "Anonim Şirketi", "Anonim Sirketi", "ANONIM SIRKETI"],
        ["Ltd. Şti.", "Limited Şirketi", "Ltd Sti", "Limited Sirketi", "LTD. STI."],
        ["FZE", "Free Zone Establishment", "F.Z.E.", "FZE."],
        ["FZCO", "Free Zone Company", "FZ Co", "FZ-CO"],
        ["FZ-LLC", "FZ LLC", "FZ-L.L.C.", "FZLLC"],
        ["Sdn Bhd", "Sendirian Berhad", "Sdn. Bhd.", "SDN BHD"],
        ["Pte Ltd", "Private Limited", "Pte. Ltd.", "PTE LTD"],
        ["Pvt Ltd", "Private Limited", "Pvt. Ltd.", "(Pvt) Ltd"],
        ["d.o.o.", "DOO", "društvo s ograničenom odgovornošću", "D.O.O."],
        ["Sp. z o.o.", "Spółka z ograniczoną odpowiedzialnością", "SP. Z O.O.", "Sp z oo"],
        ["s.r.o.", "společnost s ručením omezeným", "S.R.O.", "spol. s r.o."],
        ["Oy", "Osakeyhtiö", "OY"],
        ["AB", "Aktiebolag", "Aktiebolaget"],
        ["ApS", "Anpartsselskab", "APS"],
        ["OÜ", "Osaühing", "OU"],
        ["UAB", "Uždaroji akcinė bendrovė"],
        ["SIA", "Sabiedrība ar ierobežotu atbildību"],
        ["EOOD", "ЕООД", "Еднолично дружество с ограничена отговорност"],
        ["有限公司", "Co., Ltd.", "Youxian Gongsi"],
        ["股份有限公司", "Co., Ltd.", "Gufen Youxian Gongsi"],
    ];

    /// <summary>Words that alone are a legal form or a part of one.</summary>
    private static readonly FrozenSet<string> Parts = Rows.SelectMany(r => r).SelectMany(f => f.Split(' ', '-'))
        .Select(Letters.Fold).Where(f => f.Length > 1).ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Form, string[] Row)[] Longest = [.. Rows.SelectMany(r => r.Select(f => (f, r))).OrderByDescending(p => p.f.Length)];

    /// <summary>Whether a word is a legal form or a part of one.</summary>
    public static bool IsForm(string word) => Parts.Contains(Letters.Fold(word));

    /// <summary>The longest legal form at the end or start of a name, with its row; null where there is none.</summary>
    public static (int Start, int Length, string[] Row)? Find(string name)
    {
        foreach (var (form, row) in Longest)
        {
            if (name.Length <= form.Length + 1) continue;
            if (name.EndsWith(form, StringComparison.OrdinalIgnoreCase) && IsBorder(name[^(form.Length + 1)], form)) return (name.Length - form.Length, form.Length, row);
            if (name.StartsWith(form, StringComparison.OrdinalIgnoreCase) && IsBorder(name[form.Length], form)) return (0, form.Length, row);
        }

        return null;
    }

    private static bool IsBorder(char beside, string form) => !char.IsLetterOrDigit(beside) || (form[0] >= 0x4E00 && form[0] <= 0x9FFF);
}
