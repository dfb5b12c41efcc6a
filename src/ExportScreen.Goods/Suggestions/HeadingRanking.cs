using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Suggestions;

/// <summary>Ranks headings for a description, and says when a declared code cannot be squared with the ranking. Thread-safe.</summary>
internal sealed class HeadingRanking(HeadingModel model, ControlTables tables, string referenceId)
{
    private readonly Lazy<bool[]> _controlled = new(() => Array.ConvertAll(model.Headings, tables.HeadingIsControlled));
    private readonly Lazy<OperatingPoints> _points = new(OperatingPoints.Load);

    /// <summary>The likeliest headings, the best first.</summary>
    public List<HeadingSuggestion> Suggest(string text, int count)
    {
        if (model.Probabilities(text) is not { } shares) return [];
        var best = Enumerable.Range(0, shares.Length).OrderByDescending(h => shares[h]).ThenBy(h => h).Take(count);
        return [.. best.Select(h => new HeadingSuggestion(model.Headings[h], shares[h], Because(text, h)))];
    }

    /// <summary>The contradiction of a text and declared codes none of whose headings is in a control table, or null.</summary>
    public CodeContradiction? Contradiction(string text, IReadOnlyList<string> declared)
    {
        if (declared.Any(code => tables.HeadingIsControlled(code[..4])) || model.Probabilities(text) is not { } shares) return null;
        var (own, controlled) = (0f, 0f);
        for (var h = 0; h < shares.Length; h++)
        {
            if (_controlled.Value[h]) controlled += shares[h];
            else if (declared.Any(code => code.AsSpan(0, 4).SequenceEqual(model.Headings[h]))) own = Math.Max(own, shares[h]);
        }

        if (!_points.Value.Contradict(controlled, own)) return null;
        var expected = Enumerable.Range(0, shares.Length).Where(h => _controlled.Value[h]).OrderByDescending(h => shares[h]).ThenBy(h => h).Take(3).ToList();
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
