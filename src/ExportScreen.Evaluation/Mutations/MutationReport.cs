using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>How many changed queries found what they were made from. Immutable.</summary>
/// <param name="Seed">The seed of the cases.</param>
/// <param name="Half">Which entities they were made from.</param>
/// <param name="Classes">One result per class, in the order of <see cref="MutationClasses.All"/>.</param>
public sealed partial record MutationReport(int Seed, EntityHalf Half, IReadOnlyList<MutationResult> Classes)
{
    /// <summary>Mean rate of the classes 3 to 29 that have cases, rows of one number first averaged, 0 to 1; 0 without any.</summary>
    public double MeanOfManipulated =>
        Classes.Where(c => c.Class.IsManipulated && c.Count > 0).GroupBy(c => c.Class.Number).Select(g => g.Average(c => c.Detection.Rate)).DefaultIfEmpty().Average();
}

/// <summary>A case that was not found.</summary>
/// <param name="Case">The case.</param>
/// <param name="Score">What the best name of the right entry scores without an index, 0 to 1; null where nothing is scored.</param>
public sealed record MutationMiss(MutationCase Case, double? Score);

/// <summary>The result of one class. Immutable.</summary>
/// <param name="Class">The class.</param>
/// <param name="Count">Cases made.</param>
/// <param name="Found">Cases on which the right entry alerted.</param>
/// <param name="WrongFirst">Cases found on which another party alerted before the right one.</param>
/// <param name="Short">The same for names too short to be a fair base, which do not count for the class; a count of 0 where none were asked for.</param>
/// <param name="Missed">Cases not found, at most <see cref="MissedShown"/>.</param>
public sealed record MutationResult(MutationClass Class, int Count, int Found, int WrongFirst, Wilson Short, IReadOnlyList<MutationMiss> Missed)
{
    /// <summary>Most missed cases that are kept.</summary>
    public const int MissedShown = 20;

    /// <summary>Cases from which a floor binds; below, the interval decides.</summary>
    public const int Binding = 100;

    /// <summary>Share found, with its interval.</summary>
    public Wilson Detection => new(Found, Count);

    /// <summary>Whether the floor is met: by the rate from <see cref="Binding"/> cases on, else by the upper end of the interval. True without cases.</summary>
    public bool MeetsFloor => Meets(Class.Floor);

    /// <summary>Whether the stretch rate is met, as for <see cref="MeetsFloor"/>.</summary>
    public bool MeetsStretch => Meets(Class.Stretch);

    private bool Meets(double rate) => Count == 0 || (Count >= Binding ? Detection.Rate : Detection.High) >= rate;
}
