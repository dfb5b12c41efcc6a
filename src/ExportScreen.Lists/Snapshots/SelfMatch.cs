using System.Collections.Concurrent;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Snapshots;

/// <summary>
/// Searches for every strong name and every listed address of a snapshot, as the screening does, on all cores. Expired entries too: a screening as of an earlier
/// date meets them.
/// </summary>
internal static class SelfMatch
{
    private const int ProgressStep = 4096;

    public static SelfMatchReport Run(ListSnapshot snapshot, MatchSettings settings, IProgress<int>? progress, CancellationToken cancel)
    {
        var exceptions = new ConcurrentBag<(int Order, SelfMatchMiss Miss)>();
        var failures = new ConcurrentBag<(int Order, SelfMatchMiss Miss)>();
        int searched = 0, found = 0;
        var matcher = new NameMatcher(snapshot.Names, settings);
        var strong = Enumerable.Range(0, snapshot.NameCount).Where(n => snapshot.StrengthOf(n) == AliasStrength.Strong).ToArray();
        Parallel.ForEach(
            Partitioner.Create(strong, loadBalance: true), new ParallelOptions { CancellationToken = cancel },
            () => new List<NameMatch>(),
            (name, _, matches) =>
            {
                switch (Search(snapshot, matcher, settings, name, matches))
                {
                    case null: Interlocked.Increment(ref found); break;
                    case { IsException: true } miss: exceptions.Add((name, miss.Miss)); break;
                    case { } miss: failures.Add((name, miss.Miss)); break;
                }

                if (Interlocked.Increment(ref searched) is var done && done % ProgressStep == 0) progress?.Report(done);
                return matches;
            },
            static _ => { });
        var addresses = SearchAddresses(snapshot, settings, failures, cancel);
        return new SelfMatchReport(strong.Length + snapshot.AddressCount, found + addresses, InOrder(exceptions), InOrder(failures));
    }

    private static (bool IsException, SelfMatchMiss Miss)? Search(ListSnapshot snapshot, NameMatcher matcher, MatchSettings settings, int name, List<NameMatch> matches)
    {
        var text = snapshot.NameText(name);
        var entry = snapshot.EntryOfName(name);
        var kind = snapshot.KindOf(entry);
        matcher.Search(new NameQuery(text, kind), matches);
        string? form = null;
        foreach (var match in matches)
        {
            if (match.Score < settings.ReviewLine) break; // best first
            if (snapshot.EntryOfName(match.Name) == entry) return null;
            form ??= ComparisonForm.Of(text, kind);
            if (form.Length > 0 && ComparisonForm.Of(snapshot.NameText(match.Name), kind) == form) return null;
        }

        return ComparisonForm.Of(text, kind).Length == 0
            ? (true, new SelfMatchMiss(entry, text, "it has no letters or digits that can be compared"))
            : (false, new SelfMatchMiss(entry, text, "a hit at the review line"));
    }

    private static int SearchAddresses(ListSnapshot snapshot, MatchSettings settings, ConcurrentBag<(int Order, SelfMatchMiss Miss)> failures, CancellationToken cancel)
    {
        var matcher = new AddressMatcher(snapshot.Addresses, settings);
        var matches = new List<NameMatch>();
        var found = 0;
        for (var i = 0; i < snapshot.AddressCount; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var entry = snapshot.EntryOfAddress(i);
            var address = snapshot.Entry(entry).Addresses[snapshot.OrdinalOfAddress(i)];
            matcher.Search(address.ToLine(), address.Country, matches);
            if (matches.Any(m => m.Score >= settings.ReviewLine && snapshot.EntryOfAddress(m.Name) == entry)) found++;
            else failures.Add((snapshot.NameCount + i, new SelfMatchMiss(entry, address.ToLine(), "a hit at the review line")));
        }

        return found;
    }

    private static SelfMatchMiss[] InOrder(ConcurrentBag<(int Order, SelfMatchMiss Miss)> misses) => [.. misses.OrderBy(m => m.Order).Select(m => m.Miss)];
}
