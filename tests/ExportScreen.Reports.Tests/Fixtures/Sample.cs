using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Tests.Fixtures;

/// <summary>Invented results: one small one with every quirk, and shapes of any size.</summary>
internal static class Sample
{
    /// <summary>Headers with a repeated, an empty, a formula-like and one of our own names.</summary>
    public static readonly string[] Headers = ["Bill", "Consignee", "Consignee", "", "HS code", "=Remarks", "Outcome", "Two\nlines"];

    private static readonly DiagnosticKind BadDate = new("MF0301", DiagnosticSeverity.Warning, "The date could not be read", "Write dates as 2026-11-22.");
    private static readonly DiagnosticKind NoParty = new("MF0401", DiagnosticSeverity.Error, "The row names no party", "Fill in the consignee.");

    public static RunFacts Facts(params IReadOnlyList<Manifest> manifests) => new()
    {
        RunKey = new string('a', 64),
        AsOf = new DateOnly(2026, 11, 22),
        EngineVersion = "0.1.0",
        SnapshotId = "3f2a9c0011223344",
        ControlTablesId = "ct-2026-10",
        RuleBookVersion = "2026.11+1a2b3c4d",
        Manifests = [.. manifests.Select((m, i) => new ManifestFacts(m, new string((char)('b' + i), 64), 12_345 + i))],
        Lists =
        [
            new ListFacts { Id = "us-ofac-sdn", Title = "Specially Designated Nationals and Blocked Persons", Feed = "ofac-csv", Publisher = "US Treasury, OFAC", AsOf = new DateOnly(2026, 11, 20),
                Fetched = new DateTimeOffset(2026, 11, 21, 6, 30, 0, TimeSpan.Zero), Entries = 18_412, Names = 40_119, State = "current", AgeHours = 71 },
            new ListFacts { Id = "own-starter", Title = "Starter list", Feed = "own", Publisher = "ExportScreen", Entries = 152, Names = 401, State = "starter" },
            new ListFacts { Id = "eu-fsf", Title = "EU consolidated financial sanctions", Feed = "eu-xml", Publisher = "European Commission", AsOf = new DateOnly(2026, 10, 1), Entries = 900, Names = 2_000,
                State = "partial", PartialReason = "accepted by hand", AgeHours = 1_271 },
        ],
        NotCovered = ["ch-seco", "ua-nsdc", "goods: Wassenaar munitions list"],
        Warnings = ["STARTER LIST: for a first look, not for compliance. Import the real lists before you rely on a result."],
        Settings = [new("review line", "0.80"), new("strong line", "0.92")],
        Rules = [new RuleSetting("embargo-destination", Outcome.Hold, From: new DateOnly(2022, 2, 26)), new RuleSetting("kit-split", Outcome.Review, Enabled: false, Numbers: new Dictionary<string, double> { ["items"] = 3 })],
    };

    public static Manifest ManifestOf(string file, params IReadOnlyList<string> headers) => new(file, "csv", "utf-8", [TableOf("", headers)]);

    public static ManifestTable TableOf(string name, params IReadOnlyList<string> headers) => new(name, 3, headers, new ColumnMapping(
        [.. headers.Take(2).Select((h, i) => new MappedColumn(i, h, i == 0 ? "bill" : "consignee", MappingBasis.Synonym))], [.. headers.Skip(2)], ["end_use"]));

    public static Party PartyOf(string name, string? country = null, string? address = null) => new()
    {
        Role = PartyRole.Consignee,
        Name = name,
        Address = address,
        Country = country is null ? default : CountryCode.Of(country),
        Kind = EntryKind.Company,
        SourceColumn = "Consignee",
    };

    public static PartyScreening Screened(string key, Party party, params IReadOnlyList<Hit> hits) => new()
    {
        Key = key,
        Party = party,
        Normalised = party.Name.ToLowerInvariant(),
        Hits = hits,
        Outcome = hits.Count == 0 ? Outcome.Clear : hits.Max(h => h.Outcome),
    };

    public static Hit HitOf(string entry, string name, double score, Outcome outcome, LegalEffect effect = LegalEffect.Prohibited) => new()
    {
        EntryId = entry,
        List = entry[..entry.IndexOf(':', StringComparison.Ordinal)],
        EntryName = name,
        EntryKind = EntryKind.Company,
        Basis = HitBasis.Name,
        Score = score,
        Band = score >= 0.92 ? MatchBand.Strong : score >= 0.8 ? MatchBand.Review : MatchBand.NearMiss,
        Given = "Almaz Antey Telecom",
        Matched = name,
        MatchedKind = NameKind.Alias,
        Alignment =
        [
            new("almaz", "almaz", TokenRelation.Equal, 1, 0.45), new("antey", "antej", TokenRelation.Transliterated, 0.95, 0.45), new("telecom", null, TokenRelation.Extra, 0, 0.1),
        ],
        Attributes = [new("country", Agreement.Agrees, "RU", "RU"), new("kind", Agreement.Differs, "company", "person"), new("address", Agreement.Unknown, null, "Moscow")],
        Effect = effect,
        Programmes = "RUSSIA-EO14024",
        LegalBasis = "31 CFR 587",
        Measure = "Blocking",
        SourceUrl = "https://example.org/notice?id=1&lang=en",
        EntryContentHash = "0011223344556677",
        Outcome = outcome,
        DecisionLine = "name-strong-prohibited",
    };

    public static RowScreening RowOf(int row, Outcome outcome, string reason, string?[] cells, params IReadOnlyList<RowParty> parties) => new()
    {
        Row = new SourceRow(row - 3, 0, new SourcePosition("sample.csv", null, row), cells),
        Outcome = outcome,
        ReasonCode = reason,
        Reference = $"BL-{row}",
        Parties = parties,
    };

    /// <summary>Four outcomes, formula injection, right to left, control characters, an over-long cell, odd headers, surplus cells.</summary>
    public static FakeResult Quirks()
    {
        var parties = new[]
        {
            Screened("p000000000000001", PartyOf("Almaz Antey Telecom", "RU", "Vereiskaya 41, Moscow"), HitOf("us-ofac-sdn:16664", "АЛМАЗ-АНТЕЙ", 0.9434, Outcome.Hold), HitOf("eu-fsf:77", "Almaz-Antey", 0.85, Outcome.Review)),
            Screened("p000000000000002", PartyOf("=HYPERLINK(\"http://x.example\")", "CN")) with { NearMiss = HitOf("us-bis-el:9", "Hyperlink Ltd", 0.71, Outcome.Clear, LegalEffect.Licence) },
            Screened("p000000000000003", PartyOf("شركة البحر", "AE")) with { Transliteration = "Arabic, several schemes", Normalised = "shrkh albhr" },
            Screened("p000000000000004", PartyOf("")) with { NotScreenedReason = "a code only, no name", Outcome = Outcome.NotScreened },
            Screened("p000000000000005", PartyOf("Weak & Sons"), HitOf("un-sc:5", "Weak", 0.9, Outcome.Clear, LegalEffect.RedFlag)),
        };
        var cut = new string('x', 32_766) + "😀 and more";
        var rows = new[]
        {
            RowOf(4, Outcome.Hold, "hit:us-ofac-sdn", ["0001", "Almaz Antey Telecom", null, "", "08541000", "-5", "+49 40 1234567", " lead"], new RowParty(PartyRole.Consignee, null, 0, "Consignee")) with
            {
                Goods = Goods("8542.31"),
                Findings = [new Finding("embargo-destination", "Embargoed destination", Outcome.Hold, "Regulation (EU) No 833/2014, Article 2", "Destination RU", "Country", "shipment date 2026-03-01", LegalEffect.Prohibited)],
            },
            RowOf(5, Outcome.Review, "kit-split", ["0002", "=HYPERLINK(\"http://x.example\")", "@cmd", "\ttab", "8471", "a_x000D_b", "شركة البحر", "line\r\nline"],
                new RowParty(PartyRole.EndUser, null, 1, null), new RowParty(PartyRole.Consignor, null, 2, null), new RowParty(PartyRole.Other, "Tussenpersoon", 0, null)) with
            {
                Findings = [new Finding("kit-split", "Kit split over bills", Outcome.Review, "house", "Four bills to one address in three days")],
                Diagnostics = [new Diagnostic(BadDate, new SourcePosition("sample.csv", null, 5, "Date"), "31.02.2026", "a day of the calendar")],
            },
            RowOf(6, Outcome.NotScreened, "MF0401", ["0003", "bell\u0007 and \ud800 lone", null, null, null, cut], new RowParty(PartyRole.Consignee, null, 3, null)) with
            {
                Diagnostics = [new Diagnostic(NoParty, new SourcePosition("sample.csv", null, 6, "Consignee"), null, "a name")],
            },
            RowOf(7, Outcome.Clear, "", ["0004", "Weak & Sons <b>", "x", "y", "0101.21", "r", "o", "t", "surplus"], new RowParty(PartyRole.NotifyParty, null, 4, null)) with
            {
                Findings = [new Finding("coverage-note", "Column absent", Outcome.Clear, "house", "No end use given")],
                Diagnostics = [new Diagnostic(BadDate, new SourcePosition("sample.csv", null, 7, "Date"), "31.02.2026")],
            },
            RowOf(8, Outcome.NotScreened, "no-reader", ["0005"]),
        };
        return new FakeResult(Facts(ManifestOf("sample.csv", Headers)), parties, () => rows.Select(r => (0, r)))
        {
            Remarks = [new Diagnostic(new DiagnosticKind("MF0001", DiagnosticSeverity.Info, "Delimiter chosen: semicolon"), new SourcePosition("sample.csv"))],
        };
    }

    public static GoodsScreening Goods(string hs) => new(
        new GoodsItem { Row = new SourceRow(1, 0, SourcePosition.None, []), Description = "Processors", HsCodes = [hs], Origin = CountryCode.Of("TW") },
        [new HsReading(hs, "854231", ["854231"], HsState.Valid, "HS2022")],
        [
            new GoodsPointer("chpl", "8542.31", "Tier 1", false, null, "BIS Common High Priority List", new DateOnly(2024, 2, 23), [CountryCode.Of("RU"), CountryCode.Of("BY")]),
            new GoodsPointer("eu-833-vii", "8542", null, true, "above 300 MHz", "Regulation (EU) No 833/2014, Annex VII", new DateOnly(2026, 7, 1), []),
        ],
        "RU", "Ask for the ECCN and a signed end-use statement.");

    /// <summary>Rows made on demand: 43 cells, three parties out of <paramref name="parties"/>, two in a hundred flagged.</summary>
    public static FakeResult Large(int rows, int parties, int columns = 43)
    {
        var screened = Enumerable.Range(0, parties).Select(i => i % 50 == 0
            ? Screened($"p{i:x15}", PartyOf($"Trading Company {i}", "CN"), HitOf($"us-bis-el:{i}", $"Trading Co {i}", 0.8 + (i % 20 / 100.0), i % 100 == 0 ? Outcome.Hold : Outcome.Review, LegalEffect.Licence))
            : Screened($"p{i:x15}", PartyOf($"Trading Company {i}", "CN"))).ToArray();
        string?[] Cells(int row) => [.. Enumerable.Range(0, columns).Select(c => c switch
        {
            0 => $"MEDU{row:D9}", 1 => $"Trading Company {row % parties}", 2 => "No. 18 Keji Road, Nanshan District, Shenzhen", 3 => "Компания Импорт", 4 => "854231", 5 => null,
            _ => $"value {c} {row % 97}",
        })];
        IEnumerable<(int, RowScreening)> Stream()
        {
            for (var i = 0; i < rows; i++)
            {
                var party = i % parties;
                var outcome = screened[party].Outcome;
                yield return (0, RowOf(i + 4, outcome, outcome == Outcome.Clear ? "" : "hit:us-bis-el", Cells(i), new RowParty(PartyRole.Consignee, null, party, "c"),
                    new RowParty(PartyRole.Consignor, null, (i + 1) % parties, "c"), new RowParty(PartyRole.NotifyParty, null, (i + 7) % parties, "c")));
            }
        }

        return new FakeResult(Facts(ManifestOf("large.csv", [.. Enumerable.Range(0, columns).Select(c => $"Column name {c}")])), screened, Stream)
        {
            GivenSummary = new RunSummary { Rows = rows, Clear = rows, Parties = parties },
            GivenRowCounts = [.. Enumerable.Repeat(3, parties)],
        };
    }
}
