using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Tests.Contradictions;

public sealed class ContradictionTests
{
    private readonly GoodsText _goods = new(ControlTables.Bundled);

    [Fact]
    public void A_part_number_contradicts_a_code_of_another_chapter()
    {
        var found = Assert.Single(_goods.Read("printed books, XC7K325T-2FFG900I", ["490199"]).Contradictions);
        Assert.Equal((ContradictionBasis.PartNumber, CodeDistance.Chapter, true), (found.Basis, found.Distance, found.HidesControl));
        Assert.StartsWith("part_families.csv:", found.Source, StringComparison.Ordinal);
        Assert.Contains("XC7K325T-2FFG900I is of a part family under 854239", found.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_such_parts_have_in_good_faith_is_no_contradiction() => Assert.Empty(_goods.Read("XC7K325T-2FFG900I", ["854231"]).Contradictions);

    [Fact]
    public void A_term_of_high_strength_contradicts_and_any_other_term_of_the_text_can_allow_the_code()
    {
        Assert.Equal(ContradictionBasis.Term, Assert.Single(_goods.Read("gyroscope modules", ["950300"]).Contradictions).Basis);
        Assert.Empty(_goods.Read("gyroscope for GPS receiver", ["852691"]).Contradictions);
    }

    [Fact]
    public void Without_a_declared_code_there_is_nothing_to_contradict() => Assert.Empty(_goods.Read("gyroscope XC7K325T", []).Contradictions);

    [Fact]
    public void Without_a_reference_the_ranking_says_nothing()
    {
        Assert.False(_goods.HasReference);
        Assert.DoesNotContain(_goods.Read("digital storage instruments for waveforms", ["950300"]).Contradictions, c => c.Basis == ContradictionBasis.Ranking);
    }
}
