using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Tests.Words;

public sealed class LegalFormTests
{
    [Theory]
    [InlineData("Velmora Sp. z o.o.", "spzoo")]
    [InlineData("VELMORA SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA", "spzoo")]
    [InlineData("Velmora Societatea cu Raspundere Limitata", "srl")]
    [InlineData("Velmora S.r.l.", "srl")]
    [InlineData("Velmora A.Ş.", "as")]
    [InlineData("VELMORA ANONIM SIRKETI", "as")]
    [InlineData("Velmora d.o.o.", "doo")]
    [InlineData("Велмора ЕООД", "eood")]
    [InlineData("Velmora EOOD", "eood")]
    [InlineData("Velmora Kft.", "kft")]
    [InlineData("Velmora Oy", "oy")]
    [InlineData("AB Velmora", "ab")]
    [InlineData("Velmora ApS", "aps")]
    [InlineData("Velmora FZE", "fze")]
    [InlineData("Velmora FZ-LLC", "fzllc")]
    [InlineData("Velmora DMCC", "dmcc")]
    [InlineData("Công ty TNHH Velmora", "tnhh")]
    [InlineData("VELMORA SDN. BHD.", "sdnbhd")]
    [InlineData("PT Velmora Tbk", "pt,tbk")]
    [InlineData("АНО Велмора", "ano")]
    [InlineData("ООО «Велмора»", "ooo")]
    [InlineData("O.O.O. Velmora", "ooo")]
    [InlineData("Общество с ограниченной ответственностью Велмора", "ooo")]
    [InlineData("Obschestvo s ogranichennoj otvetstvennostju Velmora", "ooo")]
    [InlineData("ТОВ Велмора", "tov")]
    [InlineData("Velmora GmbH & Co. KG", "gmbhcokg")]
    [InlineData("Velmora S.A. de C.V.", "sadecv")]
    [InlineData("韦尔莫拉有限公司", "ltd")]
    [InlineData("ველმორა შპს", "shps")]
    [InlineData("Velmora Aktiengeselschaft", "ag")]
    [InlineData("JOYNT STOCK COMPANY VELMORA", "jsc")]
    [InlineData("VELMORA PUBLIC JOINT STOK COMPANY", "pjsc")]
    [InlineData("Velmora Limitted", "ltd")]
    [InlineData("SiemensAG", "ag")]
    [InlineData("JSCARGUMENT", "jsc")]
    [InlineData("VELMORALLC", "llc")]
    public void A_legal_form_is_read(string name, string meanings) => Assert.Equal(meanings.Split(','), ReadWords.Meanings(name, TokenRole.Legal));

    [Theory]
    [InlineData("Velmora GmbH", "Velmora AG")]
    [InlineData("ООО Велмора", "ПАО Велмора")]
    [InlineData("Velmora Ltd Sti", "Velmora A.S.")]
    [InlineData("Velmora Ltd", "Velmora LP")]
    [InlineData("韦尔莫拉有限公司", "韦尔莫拉股份有限公司")]
    public void Forms_of_two_kinds_differ_in_family(string one, string other) => Assert.NotEqual(ReadWords.Families(one), ReadWords.Families(other));

    [Theory]
    [InlineData("Velmora GmbH", "Velmora Ltd")]
    [InlineData("ООО Велмора", "Velmora Limited Liability Company")]
    [InlineData("Velmora Sp. z o.o.", "Velmora s.r.o.")]
    [InlineData("ПАО Велмора", "Velmora PJSC")]
    public void Forms_that_translate_each_other_share_the_family(string one, string other) => Assert.Equal(ReadWords.Families(one), ReadWords.Families(other));

    [Theory]
    [InlineData("Campania Foods")]
    [InlineData("Mena Sugar")]
    [InlineData("AG Velmora")]
    [InlineData("Ivanovas")]
    [InlineData("Dansk Velmora")]
    public void A_word_that_only_looks_like_a_form_stays_a_word(string name) => Assert.Empty(ReadWords.Families(name));

    [Fact]
    public void Every_family_but_none_has_a_form() =>
        Assert.All(
            Enum.GetValues<LegalFamily>().Where(f => f != LegalFamily.None),
            family => Assert.Contains(family, ReadWords.Families(SampleOf(family))));

    private static string SampleOf(LegalFamily family) => family switch
    {
        LegalFamily.Limited => "Velmora Ltd",
        LegalFamily.Stock => "Velmora plc",
        LegalFamily.Partnership => "Velmora KG",
        LegalFamily.Sole => "ИП Велмора",
        LegalFamily.State => "ФГУП Велмора",
        LegalFamily.Branch => "Velmora Branch",
        LegalFamily.Cooperative => "Velmora Kooperatifi",
        LegalFamily.Association => "Velmora e.V.",
        LegalFamily.Foundation => "Stichting Velmora",
        _ => "Velmora Company",
    };
}
