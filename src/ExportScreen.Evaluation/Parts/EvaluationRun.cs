using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Parts;

/// <summary>What the parts of an evaluation work with. Not thread-safe.</summary>
public sealed class EvaluationRun
{
    private const int MostMissesOfAKind = 200;

    private readonly List<Miss> _misses = [];
    private readonly Dictionary<string, int> _missesOf = new(StringComparer.Ordinal);

    /// <summary>The settings.</summary>
    public required MatchSettings Settings { get; init; }

    /// <summary>All lists together, or null without lists.</summary>
    public required Subject? Lists { get; init; }

    /// <summary>The labelled data.</summary>
    public required EvaluationData Data { get; init; }

    /// <summary>Seed of everything that is drawn.</summary>
    public required int Seed { get; init; }

    /// <summary>Every how many-th case is taken; 1 takes all.</summary>
    public int Share { get; init; } = 1;

    /// <summary>Told the number of cases done in the part that runs, from several threads; or null.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Stops the evaluation.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>What went wrong, case by case, as far as it is kept.</summary>
    public IReadOnlyList<Miss> Misses => _misses;

    /// <summary>Keeps a case, unless many of the kind are kept already.</summary>
    public void Keep(Miss miss)
    {
        ArgumentNullException.ThrowIfNull(miss);
        var kind = $"{miss.Part} {miss.What}";
        var count = _missesOf.GetValueOrDefault(kind);
        _missesOf[kind] = count + 1;
        if (count < MostMissesOfAKind) _misses.Add(miss);
    }

    /// <summary>Every <see cref="Share"/>-th case, drawn by the seed.</summary>
    public IReadOnlyList<T> Sample<T>(IReadOnlyList<T> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Share == 1 ? cases : Draw(cases, Math.Max(1, cases.Count / Share));
    }

    /// <summary>So many cases, drawn by the seed without repetition, in their order; all where there are fewer.</summary>
    public IReadOnlyList<T> Draw<T>(IReadOnlyList<T> cases, int count)
    {
        ArgumentNullException.ThrowIfNull(cases);
        if (count >= cases.Count) return cases;
        var order = Enumerable.Range(0, cases.Count).ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            var other = random.Next(i, order.Length);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return [.. order.Take(count).Order().Select(i => cases[i])];
    }
}

/// <summary>A case that did not go as it should.</summary>
/// <param name="Part">The part.</param>
/// <param name="What">What went wrong.</param>
/// <param name="Query">The name that was looked for.</param>
/// <param name="Listed">The listed name in question; empty where there is none.</param>
/// <param name="Score">The score in question.</param>
public sealed record Miss(string Part, string What, string Query, string Listed, double Score);
