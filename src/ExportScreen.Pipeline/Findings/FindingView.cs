using System.Globalization;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;

namespace ExportScreen.Pipeline.Findings;

/// <summary>A stored hit or finding, with what people decided about it by now. Values that do not apply are null. Immutable.</summary>
public sealed record FindingView
{
    /// <summary>Its id: URL-safe text.</summary>
    public required string Id { get; init; }

    /// <summary>The job.</summary>
    public required string JobId { get; init; }

    /// <summary>The chunk.</summary>
    public int Chunk { get; init; }

    /// <summary>File name of the manifest.</summary>
    public required string FileName { get; init; }

    /// <summary>Number of the row among the data rows.</summary>
    public int Row { get; init; }

    /// <summary>The row's key for people.</summary>
    public required string RowKey { get; init; }

    /// <summary>Bill, invoice or shipment reference.</summary>
    public string? Reference { get; init; }

    /// <summary>True for a hit of a party, false for a finding of a rule.</summary>
    public bool IsHit { get; init; }

    /// <summary>Outcome of the hit or finding, not of its row.</summary>
    public Outcome Outcome { get; init; }

    /// <summary>Outcome of the row when this was written.</summary>
    public Outcome RowOutcome { get; init; }

    /// <summary>Party key.</summary>
    public string? PartyKey { get; init; }

    /// <summary>Name as given.</summary>
    public string? PartyName { get; init; }

    /// <summary>Address as given.</summary>
    public string? PartyAddress { get; init; }

    /// <summary>Country code, or the text as given.</summary>
    public string? PartyCountry { get; init; }

    /// <summary>Roles of the party in the row, joined.</summary>
    public string? Role { get; init; }

    /// <summary>List id.</summary>
    public string? List { get; init; }

    /// <summary>Entry id.</summary>
    public string? EntryId { get; init; }

    /// <summary>Caption of the entry.</summary>
    public string? EntryName { get; init; }

    /// <summary>Id of the listed party; hits of one row and party that have it in common are one party on several lists, decided about once. Null for a finding of an earlier version.</summary>
    public string? ListedParty { get; init; }

    /// <summary>Entry ids of all its listings; empty when it is listed once.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>What matched, as listed.</summary>
    public string? Matched { get; init; }

    /// <summary>What was compared, as given.</summary>
    public string? Given { get; init; }

    /// <summary>How the words of <see cref="Given"/> and <see cref="Matched"/> correspond; empty when they are no names, or for a finding of an earlier version.</summary>
    public IReadOnlyList<TokenPair> Words { get; init; } = [];

    /// <summary>Programmes.</summary>
    public string? Programmes { get; init; }

    /// <summary>Attributes that agree.</summary>
    public string? Agrees { get; init; }

    /// <summary>Attributes that differ.</summary>
    public string? Differs { get; init; }

    /// <summary>Attributes that one side does not give.</summary>
    public string? Unknown { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Score { get; init; }

    /// <summary>Band of the hit.</summary>
    public MatchBand? Band { get; init; }

    /// <summary>Rule id.</summary>
    public string? Rule { get; init; }

    /// <summary>Title of the rule.</summary>
    public string? Title { get; init; }

    /// <summary>Header of the cell that shows it.</summary>
    public string? Column { get; init; }

    /// <summary>The sentence: why.</summary>
    public required string Sentence { get; init; }

    /// <summary>What follows in law.</summary>
    public LegalEffect? Effect { get; init; }

    /// <summary>Legal basis of the listing, or authority of the rule.</summary>
    public string? Authority { get; init; }

    /// <summary>Link to the notice.</summary>
    public string? Link { get; init; }

    /// <summary>The decision key.</summary>
    public required string DecisionKey { get; init; }

    /// <summary>Snapshot of the lists.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>RuleBook version.</summary>
    public required string RuleBookVersion { get; init; }

    /// <summary>Engine version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The run's date.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The day the job was received.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Whether it stands, or a list change has closed it.</summary>
    public FindingState State { get; init; }

    /// <summary>The day (UTC) on which a list change opened, reopened or closed it; null while it is as screened.</summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>Which list change that was: list, edition, entry, what changed.</summary>
    public string? ChangedBecause { get; init; }

    /// <summary>Date of the list's edition before that change, or null.</summary>
    public DateOnly? EditionBefore { get; init; }

    /// <summary>Date of the list's edition after that change, or null.</summary>
    public DateOnly? EditionAfter { get; init; }

    /// <summary>All that list changes did to it, oldest first.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The decision that counts today, or null.</summary>
    public PreviousDecision? Decision { get; init; }

    /// <summary>The decision that waits for a second person, or null.</summary>
    public PreviousDecision? Awaiting { get; init; }

    /// <summary>Whether calling it a false positive takes a second person.</summary>
    public bool NeedsSecondPerson { get => field || DecisionKeys.NeedsSecondPerson(Band, Outcome); init; }

    /// <summary>What a decision about it is about.</summary>
    internal DecisionSubject Subject => new() { DecisionKey = DecisionKey, Band = Band, Outcome = Outcome, What = EntryId ?? Rule ?? "", Party = PartyKey, Source = Id };

    /// <summary>Reads a record.</summary>
    /// <exception cref="FormatException">It was written by a newer version.</exception>
    internal static FindingView Of(Record record)
    {
        if (record.Number(FindingFields.Schema) > FindingFields.Version) throw new FormatException("A finding was written by a newer version.");
        string Required(string name) => record.Text(name) ?? "";
        var job = Required(FindingFields.JobId);
        var chunk = (int)(record.Number(FindingFields.Chunk) ?? 0);
        return new FindingView
        {
            Id = new FindingKey(job, chunk, record.Row).Id,
            JobId = job,
            Chunk = chunk,
            FileName = Required(FindingFields.FileName),
            Row = (int)(record.Number(FindingFields.RowNumber) ?? 0),
            RowKey = Required(FindingFields.RowKey),
            Reference = record.Text(FindingFields.Reference),
            IsHit = record.Text(FindingFields.Kind) == FindingFields.HitKind,
            Outcome = Enum.Parse<Outcome>(Required(FindingFields.Outcome)),
            RowOutcome = Enum.Parse<Outcome>(Required(FindingFields.RowOutcome)),
            PartyKey = record.Text(FindingFields.Party),
            PartyName = record.Text(FindingFields.PartyName),
            PartyAddress = record.Text(FindingFields.PartyAddress),
            PartyCountry = record.Text(FindingFields.PartyCountry),
            Role = record.Text(FindingFields.Role),
            List = record.Text(FindingFields.List),
            EntryId = record.Text(FindingFields.Entry),
            EntryName = record.Text(FindingFields.EntryName),
            ListedParty = record.Text(FindingFields.ListedParty),
            Listings = record.Text(FindingFields.Listings)?.Split('\n') ?? [],
            NeedsSecondPerson = record.Flag(FindingFields.NeedsSecond),
            Matched = record.Text(FindingFields.Matched),
            Given = record.Text(FindingFields.Given),
            Words = FindingWords.Read(record.Text(FindingFields.WordPairs)),
            Programmes = record.Text(FindingFields.Programmes),
            Agrees = record.Text(FindingFields.Agrees),
            Differs = record.Text(FindingFields.Differs),
            Unknown = record.Text(FindingFields.Unknown),
            Score = record.Real(FindingFields.Score),
            Band = record.Text(FindingFields.Band) is { } band ? Enum.Parse<MatchBand>(band) : null,
            Rule = record.Text(FindingFields.Rule),
            Title = record.Text(FindingFields.Title),
            Column = record.Text(FindingFields.Column),
            Sentence = Required(FindingFields.Sentence),
            Effect = record.Text(FindingFields.Effect) is { } effect ? Enum.Parse<LegalEffect>(effect) : null,
            Authority = record.Text(FindingFields.Authority),
            Link = record.Text(FindingFields.Link),
            DecisionKey = Required(FindingFields.DecisionKey),
            SnapshotId = Required(FindingFields.Snapshot),
            RuleBookVersion = Required(FindingFields.RuleBook),
            EngineVersion = Required(FindingFields.Engine),
            AsOf = Date(Required(FindingFields.AsOf)),
            Day = Date(Required(FindingFields.Day)),
            State = StateOf(record),
            ChangedOn = DateOrNull(record, FindingFields.ChangedOn),
            ChangedBecause = record.Text(FindingFields.ChangedBecause),
            EditionBefore = DateOrNull(record, FindingFields.EditionBefore),
            EditionAfter = DateOrNull(record, FindingFields.EditionAfter),
            Changes = record.Text(FindingFields.Changes)?.Split('\n') ?? [],
        };
    }

    /// <summary>Whether the finding of a record stands.</summary>
    internal static FindingState StateOf(Record record) => record.Text(FindingFields.State) is { } state ? Enum.Parse<FindingState>(state) : FindingState.Open;

    private static DateOnly? DateOrNull(Record record, string name) => record.Text(name) is { } text ? Date(text) : null;

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
