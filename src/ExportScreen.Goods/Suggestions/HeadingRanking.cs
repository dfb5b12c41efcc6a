using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Suggestions;

/// <summary>Ranks headings for a description, and says when a declared code cannot be squared with the ranking. Thread-safe.</summary>
internal sealed class HeadingRanking(HeadingModel model, ControlTables tables, string referenceId, OperatingPoints points)
{
    private readonly int[] _controlled = [.. Enumerable.Range(0, model.Headings.Length).Where(h => tables.HeadingIsControlled(model.Headings[h]))];

    /// <summary>The likeliest headings, the best first.</summary>
    public List<HeadingSuggestion> Suggest(string text, int count)
    {
        if (model.Probabilities(text, WordSpan.Of(text)) is not { } shares) return [];
        var best = Enumerable.Range(0, shares.Length).OrderByDescending(h => shares[h]).ThenBy(h => h).Take(count);
        return [.. best.Select(h => new HeadingSuggestion(model.Headings[h], shares[h], Because(text, h)))];
    }

    /// <summary>The contradiction of a text and declared codes none of whose headings is in a control table, or null.</summary>
    /// <param name="text">The description.</param>
    /// <param name="words">Its words.</param>
    /// <param name="declared">Six digits each.</param>
    public CodeContradiction? Contradiction(string text, List<WordSpan> words, IReadOnlyList<string> declared)
    {
        var own = 0f;
        var ranked = new int[declared.Count];
        for (var i = 0; i < ranked.Length; i++)
        {
            var heading = declared[i][..4];
            if (tables.HeadingIsControlled(heading)) return null;
            ranked[i] = Array.BinarySearch(model.Headings, heading, StringComparer.Ordinal);
        }

        if (model.Probabilities(text, words) is not { } shares) return null;
        foreach (var h in ranked)
            if (h >= 0) own = Math.Max(own, shares[h]);
        var controlled = 0f;
        foreach (var h in _controlled) controlled += shares[h];
        if (!points.Contradict(controlled, own)) return null;
        var expected = _controlled.OrderByDescending(h => shares[h]).ThenBy(h => h).Take(3).ToList();
        string[] headings = [.. expected.Where(h => shares[h] >= shares[expected[0]] / 4).Select(h => model.Headings[h])];
        return new CodeContradiction(
            ContradictionBasis.Ranking, text, declared, headings, CodeChecks.Distance(declared, headings), own, controlled, true, $"reference {referenceId}");
    }

    private string[] Because(string text, int heading) =>
    [
        .. WordSpan.Of(text).Select(w => text.Substring(w.Start, w.Length)).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(word => (Word: word, Says: model.Contribution(word, heading))).Where(w => w.Says > 0).OrderByDescending(w => w.Says).Take(3).Select(w => w.Word),
    ];
}
