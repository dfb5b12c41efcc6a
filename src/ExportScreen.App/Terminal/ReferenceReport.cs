using System.Globalization;
using System.Text.Json.Serialization;
using ExportScreen.Goods.References;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.References;

namespace ExportScreen.App.Terminal;

/// <summary>Which references are in use and what to do next, for people and as JSON.</summary>
internal sealed record ReferenceReport(string? ReferenceId, int Headings, string? Problem, IReadOnlyList<ReferenceReport.Source> Sources)
{
    /// <summary>One reference.</summary>
    public sealed record Source
    {
        /// <summary>Source id.</summary>
        public required string Id { get; init; }

        /// <summary>Title.</summary>
        public required string Title { get; init; }

        /// <summary>Publisher.</summary>
        public required string Publisher { get; init; }

        /// <summary>Whether it was imported.</summary>
        public required bool Imported { get; init; }

        /// <summary>The edition of the HS ("HS 2022", "HS 2022 to HS 2017"); null for others.</summary>
        public string? Edition { get; init; }

        /// <summary>Month of the youngest row (UN/LOCODE); null where the file has no date.</summary>
        public string? AsOf { get; init; }

        /// <summary>What could be used of its rows.</summary>
        public int? Entries { get; init; }

        /// <summary>When it was imported or fetched (UTC).</summary>
        public DateTimeOffset? Fetched { get; init; }

        /// <summary>When its publisher last confirmed it (UTC).</summary>
        public DateTimeOffset? Confirmed { get; init; }

        /// <summary>Where it was fetched; null when it came by hand.</summary>
        public string? Origin { get; init; }

        /// <summary>Its files with their hashes.</summary>
        public IReadOnlyList<RawName> Files { get; init; } = [];

        /// <summary>Why it was accepted though it did not pass; null when it passed.</summary>
        public string? PartialReason { get; init; }

        /// <summary>What the last refresh failed with; null when it did not.</summary>
        public string? Fault { get; init; }

        /// <summary>What to do next; null when there is nothing to do.</summary>
        public string? NextStep { get; init; }
    }

    /// <summary>A file that is kept.</summary>
    public sealed record RawName(string Name, string Sha256);

    public static ReferenceReport Of(ReferenceState state, DateTimeOffset now) => new(
        state.Id, state.Headings, state.Fault?.ToSentence(),
        [.. ReferenceSource.All.Select(s => Of(s, state.Editions.FirstOrDefault(e => e.Feed == s.Id), state.Refreshes.FirstOrDefault(r => r.Feed == s.Id), now))]);

    private static Source Of(ReferenceSource source, ListEdition? edition, FeedRefresh? refresh, DateTimeOffset now) => new()
    {
        Id = source.Id,
        Title = source.Title,
        Publisher = source.Publisher,
        Imported = edition is not null,
        Edition = source.OlderYear > 0 ? $"HS {source.Year} to HS {source.OlderYear}" : source.Year > 0 ? $"HS {source.Year}" : null,
        AsOf = edition?.AsOf?.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Entries = edition?.Lists[0].Entries,
        Fetched = edition?.Fetched,
        Confirmed = refresh?.Confirmed,
        Origin = edition?.Files[0].Origin?.Url,
        Files = [.. (edition?.Files ?? []).Select(f => new RawName(f.Name, f.Sha256))],
        PartialReason = edition?.PartialReason,
        Fault = refresh?.Fault is { } fault ? $"{fault.Code} {fault.Text}" : null,
        NextStep = NextStep(source, edition, refresh, now),
    };

    private static string? NextStep(ReferenceSource source, ListEdition? edition, FeedRefresh? refresh, DateTimeOffset now)
    {
        var byHand = source.Address is { } published ? $"exportscreen reference import FILE, with the file of {published.Page}" : "exportscreen reference import FILE; no address to fetch it from is known";
        if (refresh?.Fault is not null) return $"see the fault, then exportscreen reference refresh {source.Id}, or {byHand}";
        if (edition?.PartialReason is not null) return "import the whole file";
        if (edition is null) return source.Address is null ? byHand : $"exportscreen reference refresh {source.Id}";
        return refresh?.Next <= now ? $"exportscreen reference refresh {source.Id}: it is due" : null;
    }
}

/// <summary>A refresh of references as JSON, for scripts.</summary>
internal sealed record ReferenceRefreshReport(string? ReferenceId, IReadOnlyList<ReferenceRefreshReport.Attempt> Sources, IReadOnlyList<string> Diagnostics)
{
    /// <summary>One reference.</summary>
    public sealed record Attempt(string Id, string Outcome, int? Entries, DateTimeOffset? Next, IReadOnlyList<string> Diagnostics);

    public static ReferenceRefreshReport Of(RefreshResult result, string? referenceId) => new(
        referenceId, [.. result.Feeds.Select(f => new Attempt(f.Feed, RefreshReport.Word(f.Outcome), f.Edition?.Lists[0].Entries, f.Next, RefreshReport.Sentences(f.Diagnostics)))], RefreshReport.Sentences(result.Diagnostics));
}

/// <summary>Source-generated JSON of references.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReferenceReport))]
[JsonSerializable(typeof(ReferenceRefreshReport))]
internal sealed partial class ReferenceReportJson : JsonSerializerContext;
