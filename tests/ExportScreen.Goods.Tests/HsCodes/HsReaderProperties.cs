using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Goods;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Goods.Tests.HsCodes;

public sealed class HsReaderProperties
{
    private static readonly HsReader Reader = new(ControlTables.Bundled);
    private readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(20_000)).WithReplay((ulong)TestSize.Seed, 1UL);

    /// <summary>Strings that look like cells: digits, separators, letters of several scripts, spreadsheet debris, and anything.</summary>
    private static Arbitrary<string> Cells => Gen.OneOf(
        Gen.ArrayOf(Gen.Elements("0123456789 .-,/;E+=\"'\u00A0\u200B１٣XHSех税".ToCharArray())).Select(chars => new string(chars)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)).ToArbitrary();

    [Fact]
    public void Reads_any_text_without_throwing_and_keeps_its_promises() => Check.One(_config, Prop.ForAll(Cells, raw =>
    {
        var reading = Reader.Read(raw);
        return reading.Raw == raw
            && (reading.State != HsState.NotACode || reading.Digits is null)
            && (reading.Digits is null || reading.Digits.All(char.IsAsciiDigit))
            && (reading.State > HsState.Mapped || reading.Hs6.Count > 0)
            && reading.Direct <= reading.Hs6.Count
            && reading.Hs6.All(code => code.Length == 6 && Reader.Read(code).State == HsState.Valid);
    }));

    [Fact]
    public void The_six_digits_survive_every_spelling() => Check.One(_config, Prop.ForAll(Spellings.ToArbitrary(), pair =>
    {
        var reading = Reader.Read(pair.Text);
        return reading.Hs6.Contains(pair.Code) && reading.State is HsState.Valid or HsState.ZeroRestored;
    }));

    private static Gen<(string Code, string Text)> Spellings =>
        from code in Gen.Elements(ControlTables.Bundled.Tables.Count > 0 ? CurrentCodes() : [])
        from digits in Gen.Elements(0, 2, 4, 6)
        from separator in Gen.Elements("", ".", " ", "-", "\u00A0")
        from cut in Gen.Elements(true, false)
        from before in Gen.Elements("", " ", "'", "HS ", "HTS: ")
        from after in Gen.Elements("", " ", "\t", "\u200B")
        let national = code + new string('0', digits)
        let whole = separator.Length == 0 ? national : string.Join(separator, [national[..4], .. national[4..].Chunk(2).Select(pair => new string(pair))])
        let text = cut && code[0] == '0' && separator.Length == 0 && digits < 6 ? whole[1..] : whole
        select (code, before + text + after);

    private static string[] CurrentCodes() =>
        [.. Enumerable.Range(10_000, 980_000).Select(number => $"{number:D6}").Where(code => ControlTables.Bundled.Nomenclature.IndexOf(code) is >= 0 and var at && ControlTables.Bundled.Nomenclature.IsCurrent(at))];
}
