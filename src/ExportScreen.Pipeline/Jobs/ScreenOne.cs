using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Screens one party or one consignment at once, with the lists of a day: the very code of a manifest's rows, without the rules that need a whole manifest. Thread-safe.</summary>
/// <param name="shelf">The lists.</param>
/// <param name="clock">The day, when none is given.</param>
public sealed class ScreenOne(EngineShelf shelf, TimeProvider clock)
{
    /// <summary>Screens a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="asOf">The day whose lists count, and for dated rules; null = today (UTC).</param>
    /// <param name="cancel">Stops the opening of the lists.</param>
    /// <returns>Refused when the lists or the RuleBook cannot be used.</returns>
    public async ValueTask<ReadResult<PartyAnswer>> PartyAsync(Party party, DateOnly? asOf, CancellationToken cancel)
    {
        var engine = await shelf.OfDayAsync(asOf ?? Today(), cancel);
        if (!engine.Succeeded) return ReadResult.Refused<PartyAnswer>(engine.Diagnostics);
        using var loan = engine.Value;
        return ReadResult.Of(new PartyAnswer(loan.Parties.Screen(party), loan.Stamp));
    }

    /// <summary>Screens a consignment with its parties, goods and route.</summary>
    /// <param name="consignment">The consignment; each of its goods has a row of its own.</param>
    /// <param name="asOf">The day whose lists count, and for dated rules; null = today (UTC).</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Refused when the lists or the RuleBook cannot be used.</returns>
    public async ValueTask<ReadResult<ConsignmentAnswer>> ConsignmentAsync(Consignment consignment, DateOnly? asOf, CancellationToken cancel)
    {
        var engine = await shelf.OfDayAsync(asOf ?? Today(), cancel);
        if (!engine.Succeeded) return ReadResult.Refused<ConsignmentAnswer>(engine.Diagnostics);
        using var loan = engine.Value;
        var parties = new PartyRegistry(loan.Parties.Screen, 1);
        var passOne = new ScreenConsignment(loan.Engine.Tables, loan.Engine.RuleBook, loan.Stamp.AsOf, loan.Engine.Goods, loan.Engine.Owners);
        var screened = new PassOneBatches(parties, passOne, 1).Screen([loan.Engine.Owners.WithOwners(consignment, loan.Stamp.AsOf)], null, cancel)[0];
        return ReadResult.Of(new ConsignmentAnswer(parties.Screenings, screened, loan.Stamp));
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}

/// <summary>What is said of a party.</summary>
/// <param name="Party">Its screening.</param>
/// <param name="Engine">With what it was screened.</param>
public sealed record PartyAnswer(PartyScreening Party, EngineStamp Engine);

/// <summary>What is said of a consignment.</summary>
/// <param name="Parties">The screenings that its rows point to.</param>
/// <param name="Consignment">Its rows.</param>
/// <param name="Engine">With what it was screened.</param>
public sealed record ConsignmentAnswer(IReadOnlyList<PartyScreening> Parties, ConsignmentScreening Consignment, EngineStamp Engine);
