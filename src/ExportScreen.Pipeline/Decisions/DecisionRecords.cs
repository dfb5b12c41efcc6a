using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>Records of the decision log, and the state they make one after the other. Pure.</summary>
internal static class DecisionRecords
{
    private const int Schema = 1;
    private const string Decide = "decide";
    private const string Confirm = "confirm";
    private const string Withdraw = "withdraw";

    public static Dictionary<string, object> OfDecision(DecisionSubject subject, LoggedDecision decision, bool needsSecond, DateTimeOffset at)
    {
        var values = Shared(Decide, subject, decision.By, at);
        values["disposition"] = decision.Disposition.ToString();
        values["reason"] = decision.Reason;
        values["needsSecond"] = needsSecond;
        values["day"] = Text(decision.Day);
        values["outcome"] = subject.Outcome.ToString();
        values["what"] = subject.What;
        if (decision.Note is { } note) values["note"] = note;
        if (decision.Expires is { } expires) values["expires"] = Text(expires);
        if (decision.Reviewer is { } reviewer) values["reviewer"] = reviewer;
        if (subject.Band is { } band) values["band"] = band.ToString();
        if (subject.Party is { } party) values["party"] = party;
        return values;
    }

    public static Dictionary<string, object> OfConfirmation(DecisionSubject subject, LoggedDecision awaiting, string by, string? reviewer, DateTimeOffset at)
    {
        var values = Shared(Confirm, subject, by, at);
        values["refers"] = awaiting.Sequence;
        if (reviewer is not null) values["reviewer"] = reviewer;
        return values;
    }

    public static Dictionary<string, object> OfWithdrawal(DecisionSubject subject, LoggedDecision decision, string by, string? note, DateTimeOffset at)
    {
        var values = Shared(Withdraw, subject, by, at);
        values["refers"] = decision.Sequence;
        if (note is not null) values["note"] = note;
        return values;
    }

    /// <summary>The state after one more record. A confirmation by somebody behind the decision itself is not one, whoever wrote it.</summary>
    public static DecisionState Fold(DecisionState state, long sequence, Record record)
    {
        if (record.Number("schema") > Schema) throw new FormatException("A decision record was written by a newer version.");
        var key = Required(record, "decisionKey");
        var (counting, awaiting) = state.Of(key);
        var refers = record.Number("refers");
        switch (record.Text("kind"))
        {
            case Decide:
                var decision = Read(sequence, record);
                return state.With(key, record.Flag("needsSecond") ? new KeyState(counting, decision) : new KeyState(decision, null));
            case Confirm when awaiting is not null && awaiting.Sequence == refers && !awaiting.Involves(Required(record, "by")) && !awaiting.Involves(record.Text("reviewer") ?? ""):
                return state.With(key, new KeyState(awaiting with { ConfirmedBy = record.Text("reviewer") ?? record.Text("by") }, null));
            case Withdraw when awaiting is not null && awaiting.Sequence == refers:
                return state.With(key, new KeyState(counting, null));
            case Withdraw when counting is not null && counting.Sequence == refers:
                return state.With(key, new KeyState(null, awaiting));
            default:
                return state;
        }
    }

    private static LoggedDecision Read(long sequence, Record record) => new()
    {
        Sequence = sequence,
        Disposition = Enum.Parse<Disposition>(Required(record, "disposition")),
        Reason = Required(record, "reason"),
        Note = record.Text("note"),
        Expires = record.Text("expires") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        By = Required(record, "by"),
        Reviewer = record.Text("reviewer"),
        Day = DateOnly.ParseExact(Required(record, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, object> Shared(string kind, DecisionSubject subject, string by, DateTimeOffset at) => new(StringComparer.Ordinal)
    {
        ["schema"] = Schema,
        ["kind"] = kind,
        ["decisionKey"] = subject.DecisionKey,
        ["source"] = subject.Source,
        ["by"] = by,
        ["at"] = at.ToUniversalTime(),
    };

    private static string Required(Record record, string name) => record.Text(name) ?? throw new FormatException($"A decision record lacks “{name}”.");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
