using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Suggestions;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Goods.Tests.Suggestions;

public sealed class TextFeaturesTests
{
    [Fact]
    public void The_index_finds_what_a_binary_search_finds() =>
        Prop.ForAll<ulong[], ulong>((some, other) =>
        {
            ulong[] keys = [.. some.Select(Spread).Distinct().Order()];
            var index = new FeatureIndex(keys);
            return keys.All(k => index.Find(k) == Array.BinarySearch(keys, k)) && index.Find(other) == Math.Max(-1, Array.BinarySearch(keys, other));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_feature_that_comes_again_has_the_same_weight_and_counts_once()
    {
        const string Text = "valves for valves, valves and valve parts";
        var features = TextFeatures.Of(Text, WordSpan.Of(Text));
        var byKey = features.ToLookup(f => f.Key, f => f.Weight);
        Assert.True(features.Count > byKey.Count);
        Assert.All(byKey, weights => Assert.Single(weights.Distinct()));
        var (keys, values) = (features.Select(f => f.Key).ToArray(), features.Select(f => f.Weight).ToArray());
        var distinct = TextFeatures.Distinct<ulong>(keys, values);
        Assert.Equal(byKey.Select(f => (f.Key, f.First())).Order(), keys.Zip(values).Take(distinct).Select(p => (p.First, p.Second)));
    }

    [Fact]
    public void Neighbours_count_in_any_order_and_the_head_of_the_phrase_apart()
    {
        Assert.Single(Keys("steel pipe").Except(Keys("pipe steel")));
        Assert.Equal(2, Keys("pipe, steel").Except(Keys("steel, pipe")).Count());
    }

    private static HashSet<ulong> Keys(string text) => [.. TextFeatures.Of(text, WordSpan.Of(text)).Select(f => f.Key)];

    /// <summary>Half of the numbers as they come (all in the first bucket), half spread like hashes.</summary>
    private static ulong Spread(ulong number) => number % 2 == 0 ? number : number * 0x9E3779B97F4A7C15;
}
