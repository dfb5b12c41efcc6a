using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>What must be proved, in eighths of a bit, where no name lacks the word of the other that proves most, where one does, where both do.</summary>
internal readonly record struct LeastProof(int NoneLacks, int OneLacks, int BothLack)
{
    public static LeastProof Less(LeastProof a, LeastProof b) => new(Math.Min(a.NoneLacks, b.NoneLacks), Math.Min(a.OneLacks, b.OneLacks), Math.Min(a.BothLack, b.BothLack));
}

/// <summary>How much evidence the odds of a match need beside what two names that share a word cannot be without. Immutable and thread-safe.</summary>
internal sealed class EvidenceNeed
{
    /// <summary>Most bits that a pair of words proves which no key finds: the rarest word, inexactly.</summary>
    private const double MostHidden = 12;

    private const int Steps = 100;

    private readonly Step[] _steps;
    private readonly ClueWeights _weights;
    private readonly double _near, _alert, _scale, _unseen;

    /// <summary>The need under settings.</summary>
    /// <param name="settings">All settings.</param>
    /// <param name="weights">Those of the clues.</param>
    /// <param name="near">Odds of the near-miss line.</param>
    /// <param name="alert">Odds of the review line.</param>
    /// <param name="unseen">Likeness that words may have although no key finds them.</param>
    public EvidenceNeed(MatchSettings settings, ClueWeights weights, double near, double alert, double unseen)
    {
        (_weights, _near, _alert, _unseen) = (weights, near, alert, unseen);
        // Settings may let trade words and places prove more than the tails of an index hold.
        _scale = 8 / Math.Max(1, Math.Max(settings.GenericEvidence / Eligible.GenericShare, settings.PlaceEvidence / Eligible.PlaceShare));
        _steps = [.. Enumerable.Range(0, Steps + 1).Select(step => StepOf((double)step / Steps))];
    }

    /// <summary>Whether names of kinds that differ stay below the near-miss line unless all their words agree.</summary>
    public bool KindsPart => _weights.Base - _weights.Kind < _near;

    /// <summary>What must be proved beside a pair of words.</summary>
    /// <param name="value">How alike they are.</param>
    /// <param name="share">Share of the letters of the names that differ between them; 0 where a slip of the pen may be all.</param>
    public LeastProof At(float value, float share)
    {
        var (left, inexact, one, both) = _steps[Math.Clamp((int)MathF.Ceiling(value * Steps), 0, Steps)];
        return new LeastProof(share <= 0 ? 0 : Scaled(Bits(left - (_weights.MoreThanSlip * Math.Min(1, 10 * share)), inexact)), one, both);
    }

    private Step StepOf(double value)
    {
        double apart = 1 - value, hidden = Math.Max(apart, 1 - _unseen);
        var left = _weights.Base - (_weights.WorstWord * apart) - _near;
        var inexact = Inexact(apart);
        var one = Bits(left - _weights.MoreThanSlip, inexact);
        var conflict = Bits(left - _weights.MoreThanSlip - _weights.ConflictWords, inexact);
        // Where words that no key finds stand against each other, a part of the evidence may be theirs.
        var unseen = Bits(_weights.Base - _weights.MoreThanSlip - (_weights.WorstWord * hidden) - _alert, Inexact(hidden)) - MostHidden;
        return new Step(left, inexact, Scaled(one), Scaled(Math.Min(conflict, unseen)));
    }

    private double Inexact(double apart) => _weights.ThinInexact * Math.Min(1, 5 * apart);

    /// <summary>Fewest bits of evidence whose thinness takes no more than the odds that are left; 48 where nothing is enough.</summary>
    private double Bits(double left, double inexact)
    {
        if (left < 0) return 48;
        var thin = _weights.Thin + inexact;
        // Both terms up to 24 bits, one from there to 48.
        var slope = (thin / 48) + (_weights.Thinner / 24);
        var bits = slope > 0 ? (thin + _weights.Thinner - left) / slope : 0;
        if (bits > 24 && thin > 0) bits = 48 * (1 - (left / thin));
        return Math.Clamp(bits, 0, 48);
    }

    private int Scaled(double bits) => (int)Math.Max(0, (bits - 1) * _scale);

    /// <summary>The need at a likeness: odds left beside the share of letters, what evidence takes while it is thin, and the need where one name or both lack a word.</summary>
    private readonly record struct Step(double Left, double Inexact, int One, int Both);
}
