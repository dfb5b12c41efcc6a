using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Lists;

/// <summary>What every output says about refreshes that fail. They are part of the RunKey. Pure and thread-safe.</summary>
internal static class RefreshWarnings
{
    /// <summary>A sentence per feed that could not be refreshed.</summary>
    /// <param name="refreshes">What is known.</param>
    /// <param name="facts">The lists in use.</param>
    public static IEnumerable<string> Of(IReadOnlyList<FeedRefresh> refreshes, IReadOnlyList<ListFacts> facts)
    {
        foreach (var refresh in refreshes.Where(r => r.Fault is not null).OrderBy(r => r.Feed, StringComparer.Ordinal))
        {
            var supplied = facts.Where(f => f.Feed == refresh.Feed).Select(f => f.Id).ToList();
            var stands = supplied.Count > 0
                ? $"screened with the last good edition of {string.Join(", ", supplied)}"
                : $"nothing of it is in use ({string.Join(", ", refresh.Lists)})";
            yield return FormattableString.Invariant($"LIST NOT REFRESHED {refresh.Feed}: since {refresh.Fault!.Since.UtcDateTime:yyyy-MM-dd} it cannot be refreshed, {stands}. {refresh.Fault.Code} {refresh.Fault.Text}");
        }
    }
}
