using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Screening;

/// <summary>Pass 1, batch by batch: parties numbered in order, new ones screened in parallel, then the consignments in parallel. Not thread-safe.</summary>
/// <param name="parties">The distinct parties so far.</param>
/// <param name="passOne">Screens a consignment.</param>
/// <param name="threads">Threads.</param>
internal sealed class PassOneBatches(PartyRegistry parties, ScreenConsignment passOne, int threads)
{
    /// <summary>Screens a batch; the result is in the same order.</summary>
    /// <param name="consignments">The consignments.</param>
    /// <param name="coverage">What the columns of their manifest supply; null when nobody knows.</param>
    /// <param name="cancellation">Stops it.</param>
    public ConsignmentScreening[] Screen(IReadOnlyList<Consignment> consignments, Coverage? coverage, CancellationToken cancellation)
    {
        var numbers = new RowParty[consignments.Count][];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = parties.Number(consignments[i]);
        parties.ScreenNew(cancellation);
        var screened = new ConsignmentScreening[numbers.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, screened.Length, parallel, i => screened[i] = passOne.Run(consignments[i], numbers[i], index => parties.Screenings[index], coverage));
        return screened;
    }
}
