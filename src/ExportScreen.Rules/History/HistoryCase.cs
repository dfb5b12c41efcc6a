using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Rules.History;

/// <summary>A line of this run, for the rules over history. Immutable.</summary>
/// <param name="Line">The line.</param>
/// <param name="Destination">Group of its destination.</param>
/// <param name="Goods">Tier of its goods.</param>
/// <param name="Day">Its shipment date, else the run's date.</param>
public sealed record CurrentLine(HistoryLine Line, DestinationGroup Destination, GoodsTier Goods, DateOnly Day)
{
    /// <summary>The line as what findings are about.</summary>
    internal Observation Row => new(default, 0, 0, 0, Line.Row, default) { Destination = Destination, Goods = Goods, Day = Day.DayNumber };
}

/// <summary>One party, or one address, with its lines of this run and of earlier ones. Immutable.</summary>
/// <param name="Current">Lines of this run.</param>
/// <param name="Past">Lines of earlier runs, of which those without a date have no place in time and are left out.</param>
/// <param name="Since">The day from which the history is known; rules that conclude from what is not there ask it.</param>
/// <param name="GroupOf">The group of a destination as a line gives it.</param>
public sealed record HistoryCase(IReadOnlyList<CurrentLine> Current, IReadOnlyList<HistoryLine> Past, DateOnly Since, Func<string?, DestinationGroup> GroupOf)
{
    /// <summary>Whether a line is of the Common High Priority List.</summary>
    internal static bool IsPriority(HistoryLine line) => line.Tables.Contains(Controls.Chpl.Table, StringComparer.Ordinal);

    /// <summary>Past lines within some days up to and with a day.</summary>
    internal IEnumerable<HistoryLine> Between(DateOnly from, DateOnly to) => Past.Where(l => l.Date is { } day && day >= from && day <= to);
}
