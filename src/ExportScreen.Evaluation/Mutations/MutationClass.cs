namespace ExportScreen.Evaluation.Mutations;

/// <summary>
/// A class of changed queries and the rates of detection that are asked of it. Immutable and thread-safe. Classes, floors and stretch rates are those of the project's
/// screening standards (section 3.2), which no regulator prescribes (house). A class whose parts have different rates is several rows with one number.
/// </summary>
public sealed class MutationClass
{
    internal MutationClass(
        int number, string title, double floor, double stretch, Func<MutationSource, IEnumerable<MutationCase>> cases, Func<Subject, ICaseFinder>? finder = null)
    {
        (Number, Title, Floor, Stretch) = (number, title, floor, stretch);
        (Cases, Finder) = (cases, finder);
    }

    /// <summary>1 to 33.</summary>
    public int Number { get; }

    /// <summary>What is done to the names.</summary>
    public string Title { get; }

    /// <summary>Rate below which a release is refused, 0 to 1.</summary>
    public double Floor { get; }

    /// <summary>Rate to aim for, 0 to 1.</summary>
    public double Stretch { get; }

    /// <summary>True for the classes whose mean is compared with other screeners (3 to 29).</summary>
    public bool IsManipulated => Number is >= 3 and <= 29;

    /// <summary>True where the list in question knows Latin names only.</summary>
    public bool IsOverLatinNames { get; internal init; }

    /// <summary>True where names too short to be a fair base make cases that are reported apart.</summary>
    internal bool ReportsShort { get; init; }

    /// <summary>Makes the cases, in the order of the seed.</summary>
    internal Func<MutationSource, IEnumerable<MutationCase>> Cases { get; }

    /// <summary>Makes what looks queries of this class up; null for a search by name in the whole subject.</summary>
    internal Func<Subject, ICaseFinder>? Finder { get; }

    /// <summary>Makes cases from what is listed; the same subject, seed and half give the same cases.</summary>
    /// <param name="subject">The lists.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="count">Most cases; fewer come where the lists have fewer names that the class fits.</param>
    /// <param name="half">Which entities are taken.</param>
    public IEnumerable<MutationCase> Generate(Subject subject, int seed, int count, EntityHalf half = EntityHalf.All)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Cases(new MutationSource(subject, seed, half)).Take(count);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Number} {Title}";
}
