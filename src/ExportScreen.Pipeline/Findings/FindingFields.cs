namespace ExportScreen.Pipeline.Findings;

/// <summary>Names of the values of a finding's record; README.md has their meaning. They are columns for others: none is renamed or removed within a schema version.</summary>
internal static class FindingFields
{
    /// <summary>The schema version written.</summary>
    public const int Version = 1;

    public const string Schema = "schema";
    public const string JobId = "jobId";
    public const string Chunk = "chunk";
    public const string FileName = "fileName";
    public const string RowNumber = "row";
    public const string RowKey = "rowKey";
    public const string RowOutcome = "rowOutcome";
    public const string Reference = "reference";
    public const string Kind = "kind";
    public const string Party = "party";
    public const string PartyName = "partyName";
    public const string PartyKind = "partyKind";
    public const string PartyAddress = "partyAddress";
    public const string PartyCountry = "partyCountry";
    public const string Role = "role";
    public const string List = "list";
    public const string Entry = "entry";
    public const string EntryName = "entryName";
    public const string EntryKind = "entryKind";
    public const string EntryContentHash = "entryContentHash";
    public const string ListedParty = "listedParty";
    public const string Listings = "listings";
    public const string NeedsSecond = "needsSecond";
    public const string Programmes = "programmes";
    public const string Basis = "basis";
    public const string Given = "given";
    public const string Matched = "matched";
    public const string WordPairs = "words";
    public const string Agrees = "agrees";
    public const string Differs = "differs";
    public const string Unknown = "unknown";
    public const string Score = "score";
    public const string Band = "band";
    public const string DecisionLine = "decisionLine";
    public const string Rule = "rule";
    public const string Title = "title";
    public const string Column = "column";
    public const string DateBasis = "dateBasis";
    public const string Outcome = "outcome";
    public const string Sentence = "sentence";
    public const string Effect = "effect";
    public const string Authority = "authority";
    public const string Measure = "measure";
    public const string Link = "link";
    public const string DecisionKey = "decisionKey";
    public const string Previous = "previousDisposition";
    public const string PreviousReason = "previousReason";
    public const string PreviousBy = "previousBy";
    public const string PreviousDay = "previousDay";
    public const string Snapshot = "snapshot";
    public const string RuleBook = "ruleBook";
    public const string Engine = "engine";
    public const string AsOf = "asOf";
    public const string Day = "day";

    public const string State = "state";
    public const string ChangedOn = "changedOn";
    public const string ChangedBecause = "changedBecause";
    public const string EditionBefore = "editionBefore";
    public const string EditionAfter = "editionAfter";
    public const string Changes = "changes";

    /// <summary>Of a narrow record: row key of the finding.</summary>
    public const string Finding = "finding";

    public const string HitKind = "hit";
    public const string FindingKind = "finding";
}
