using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Goods.Tests.Descriptions;

public sealed class DescriptionProperties
{
    private static readonly GoodsText Goods = new(ControlTables.Bundled);
    private readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(10_000)).WithReplay((ulong)TestSize.Seed, 1UL);

    private static Arbitrary<string> Texts => Gen.OneOf(
        Gen.ArrayOf(Gen.Elements("STM32 LM358,-/.+#drone無人机дрон \u0301\uD83D\uDE00İſ\0\t1２".ToCharArray())).Select(chars => new string(chars)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)).ToArbitrary();

    [Fact]
    public void Reads_any_text_without_throwing_and_points_at_what_it_found() => Check.One(_config, Prop.ForAll(Texts, text =>
    {
        var reading = Goods.Read(text, ["854231"]);
        return reading.Terms.All(t => text.Substring(t.Start, t.Written.Length) == t.Written) && reading.Parts.All(p => text.Substring(p.Start, p.Number.Length) == p.Number);
    }));
}
