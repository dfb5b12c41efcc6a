using System.Globalization;
using System.Text;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Evidence;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Findings;

/// <summary>Hits and findings of a row as records. Pure.</summary>
internal static class FindingRecords
{
    /// <summary>Characters of a value: some forty of them stay within the 1 MiB of a record.</summary>
    public const int LongestText = 8000;

    /// <summary>
    /// Adds the records of a row by row key. A party that is in the row under several roles has one record; of two parties with one key (they differ in their address alone) the worse
    /// hit stays, whatever their order.
    /// </summary>
    public static void AddTo(Dictionary<string, Record> records, FindingScope scope, FlaggedRow row)
    {
        if (row.Parties.Count != row.Row.Parties.Count) throw new ArgumentException("A screening per party of the row is needed.", nameof(row));
        for (var i = 0; i < row.Parties.Count; i++)
        {
            foreach (var listed in ListedPartyHits.Of(row.Parties[i].Hits))
            {
                foreach (var hit in listed.Hits)
                {
                    var record = OfHit(scope, row, i, hit, listed.NeedsSecondPerson);
                    if (!records.TryGetValue(record.Row, out var other) || Outranks(record, other)) records[record.Row] = record;
                }
            }
        }

        foreach (var finding in row.Row.Findings)
        {
            var record = OfFinding(scope, row, finding);
            records[record.Row] = record;
        }
    }

    private static Record OfHit(FindingScope scope, FlaggedRow row, int index, Hit hit, bool needsSecond)
    {
        var screening = row.Parties[index];
        var values = Shared(scope, row, FindingFields.HitKind, hit.Outcome, DecisionKeys.Of(screening.Key, hit, scope.RuleBookVersion));
        AddParty(values, screening, Roles(row, screening.Key));
        Set(values, FindingFields.List, hit.List);
        Set(values, FindingFields.Entry, hit.EntryId);
        Set(values, FindingFields.EntryName, hit.EntryName);
        values[FindingFields.EntryKind] = hit.EntryKind.ToString();
        Set(values, FindingFields.EntryContentHash, hit.EntryContentHash);
        Set(values, FindingFields.ListedParty, hit.ListedParty);
        if (hit.Listings.Count > 1)
        {
            Set(values, FindingFields.Listings, string.Join('\n', hit.Listings));
            values[FindingFields.NeedsSecond] = needsSecond;
        }

        Set(values, FindingFields.Programmes, hit.Programmes);
        values[FindingFields.Basis] = hit.Basis.ToString();
        Set(values, FindingFields.Given, hit.Given);
        Set(values, FindingFields.Matched, hit.Matched);
        SetWords(values, hit.Alignment);
        Set(values, FindingFields.Agrees, HitSentence.Attributes(hit, Agreement.Agrees));
        Set(values, FindingFields.Differs, HitSentence.Attributes(hit, Agreement.Differs));
        Set(values, FindingFields.Unknown, HitSentence.Attributes(hit, Agreement.Unknown));
        values[FindingFields.Score] = Math.Round(hit.Score, 4);
        values[FindingFields.Band] = hit.Band.ToString();
        Set(values, FindingFields.DecisionLine, hit.DecisionLine);
        Set(values, FindingFields.Sentence, HitSentence.Why(hit));
        values[FindingFields.Effect] = hit.Effect.ToString();
        Set(values, FindingFields.Authority, hit.LegalBasis);
        Set(values, FindingFields.Measure, hit.Measure);
        Set(values, FindingFields.Link, hit.SourceUrl);
        return new Record(FindingKeys.Partition(scope.Tenant, scope.JobId, scope.Chunk), FindingKeys.HitRow(row.Row.Row.Ordinal, hit.EntryId, screening.Key), values);
    }

    private static Record OfFinding(FindingScope scope, FlaggedRow row, Finding finding)
    {
        var values = Shared(scope, row, FindingFields.FindingKind, finding.Outcome, DecisionKeys.Of(finding, scope.RuleBookVersion));
        Set(values, FindingFields.Rule, finding.RuleId);
        Set(values, FindingFields.Title, finding.Title);
        Set(values, FindingFields.Sentence, finding.Evidence);
        Set(values, FindingFields.Column, finding.Column);
        Set(values, FindingFields.DateBasis, finding.DateBasis);
        Set(values, FindingFields.Effect, finding.Effect?.ToString());
        Set(values, FindingFields.Authority, finding.Authority);
        return new Record(FindingKeys.Partition(scope.Tenant, scope.JobId, scope.Chunk), FindingKeys.FindingRow(row.Row.Row.Ordinal, finding.RuleId, finding.Evidence), values);
    }

    private static Dictionary<string, object> Shared(FindingScope scope, FlaggedRow row, string kind, Outcome outcome, string decisionKey)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [FindingFields.Schema] = FindingFields.Version,
            [FindingFields.JobId] = scope.JobId,
            [FindingFields.Chunk] = scope.Chunk,
            [FindingFields.RowNumber] = row.Row.Row.Ordinal,
            [FindingFields.RowOutcome] = row.Row.Outcome.ToString(),
            [FindingFields.Kind] = kind,
            [FindingFields.Outcome] = outcome.ToString(),
            [FindingFields.DecisionKey] = decisionKey,
            [FindingFields.State] = FindingState.Open.ToString(),
            [FindingFields.AsOf] = Date(scope.AsOf),
            [FindingFields.Day] = Date(scope.Day),
        };
        Set(values, FindingFields.FileName, scope.FileName);
        Set(values, FindingFields.RowKey, row.RowKey);
        Set(values, FindingFields.Reference, row.Row.Reference);
        Set(values, FindingFields.Snapshot, scope.SnapshotId);
        Set(values, FindingFields.RuleBook, scope.RuleBookVersion);
        Set(values, FindingFields.Engine, scope.EngineVersion);
        if (scope.Previous?.Invoke(decisionKey) is { } previous) SetPrevious(values, previous);
        return values;
    }

    /// <summary>Writes down an earlier decision.</summary>
    public static void SetPrevious(Dictionary<string, object> values, PreviousDecision previous)
    {
        values[FindingFields.Previous] = previous.Disposition.ToString();
        values[FindingFields.PreviousDay] = Date(previous.Decided);
        Set(values, FindingFields.PreviousReason, previous.ReasonCode);
        Set(values, FindingFields.PreviousBy, previous.DecidedBy);
    }

    private static void AddParty(Dictionary<string, object> values, PartyScreening screening, string roles)
    {
        var party = screening.Party;
        Set(values, FindingFields.Party, screening.Key);
        Set(values, FindingFields.PartyName, party.Name);
        values[FindingFields.PartyKind] = party.Kind.ToString();
        Set(values, FindingFields.PartyAddress, party.Address);
        Set(values, FindingFields.PartyCountry, party.Country.IsNone ? party.CountryText : party.Country.ToString());
        Set(values, FindingFields.Role, roles);
    }

    private static string Roles(FlaggedRow row, string partyKey)
    {
        var roles = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Parties.Count; i++)
            if (row.Parties[i].Key == partyKey) roles.Add(Role(row.Row.Parties[i]));
        return string.Join(", ", roles);
    }

    private static string Role(RowParty party) => party.Role == PartyRole.Other ? party.RoleText ?? "Other" : party.Role.ToString();

    private static bool Outranks(Record record, Record other)
    {
        var order = Weight(record).CompareTo(Weight(other));
        return order > 0 || (order == 0 && string.CompareOrdinal(Tie(record), Tie(other)) < 0);
    }

    /// <summary>Everything in which two hits under one key can differ when they weigh the same.</summary>
    private static string Tie(Record record) =>
        string.Join('\n', ((string[])[FindingFields.Sentence, FindingFields.PartyName, FindingFields.PartyAddress, FindingFields.Given]).Select(record.Text));

    private static (Outcome, double) Weight(Record record) => (Enum.Parse<Outcome>(record.Text(FindingFields.Outcome)!), record.Real(FindingFields.Score) ?? 0);

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Half of the words would say something else than all of them: what does not fit is left out, the sentence has it.
    private static void SetWords(Dictionary<string, object> values, IReadOnlyList<TokenPair> alignment)
    {
        if (FindingWords.Text(alignment) is { Length: <= LongestText } text) Set(values, FindingFields.WordPairs, text);
    }

    private static void Set(Dictionary<string, object> values, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) values[name] = Storable(text);
    }

    /// <summary>At most <see cref="LongestText"/> characters, never half of a surrogate pair, and no lone surrogate, which UTF-8 cannot carry.</summary>
    public static string Storable(string text)
    {
        var cut = text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1 - (char.IsHighSurrogate(text[LongestText - 2]) ? 1 : 0)), "…");
        return cut.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)) : cut;
    }
}
