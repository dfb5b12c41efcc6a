using System.Collections.Frozen;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Uk;

/// <summary>
/// What <c>SanctionsImposed</c> means for an export. Stateless and thread-safe. Source of the measures: the list itself; which of them forbid dealing follows the
/// Sanctions and Anti-Money Laundering Act 2018, sections 3 (asset freeze), 5 (trade) and 7 (specified ships).
/// </summary>
internal static class UkMeasures
{
    private enum Bearing
    {
        /// <summary>No bearing on goods.</summary>
        None,

        /// <summary>Forbids dealing with the party.</summary>
        Dealing,

        /// <summary>Forbids dealing with a ship that is listed with it.</summary>
        DealingWithShips,
    }

    private static readonly FrozenDictionary<string, Bearing> Known = new Dictionary<string, Bearing>
    {
        ["asset freeze"] = Bearing.Dealing,
        ["prevention of business arrangements"] = Bearing.Dealing,
        ["shipping & trade sanctions"] = Bearing.Dealing,
        ["trade sanctions"] = Bearing.Dealing,
        ["shipping sanctions"] = Bearing.DealingWithShips,
        ["prohibition of port entry"] = Bearing.DealingWithShips,
        ["de-flag"] = Bearing.DealingWithShips,
        ["chartering of ships"] = Bearing.DealingWithShips,
        ["prevention of chartering of ships and aircraft"] = Bearing.DealingWithShips,
        ["director disqualification sanction"] = Bearing.None,
        ["travel ban"] = Bearing.None,
        ["trust services sanctions"] = Bearing.None,
        ["arms embargo"] = Bearing.None,
        ["targeted arms embargo"] = Bearing.None,
        ["transport sanctions"] = Bearing.None,
        ["internet services sanctions"] = Bearing.None,
        ["crew servicing of ships and aircraft"] = Bearing.None,
        ["closure of representative offices"] = Bearing.None,
        ["technical assistance related to aircraft"] = Bearing.None,
        ["prohibition on correspondent banking relationships and processing payments"] = Bearing.None,
        ["prohibition on correspondent banking and clearing"] = Bearing.None,
        ["prohibition on correspondent banking and sterling clearing"] = Bearing.None,
        ["correspondent banking sanctions and processing payments"] = Bearing.None,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The measures in the publisher's words, each once, and the effect; an unknown measure is noted and taken as a ban on dealing.</summary>
    /// <remarks>Items are joined by <c>|</c>, may repeat, and end in a pointer to another field whose quotes vary.</remarks>
    public static (string? Measure, LegalEffect Effect) Read(string? text, EntryKind kind, ReadingNotes notes, int line)
    {
        var items = new List<string>();
        var effect = LegalEffect.RedFlag;
        foreach (var piece in (text ?? "").Split('|'))
        {
            if (SourceText.Clean(piece) is not { } item) continue;
            var colon = item.IndexOf(':', StringComparison.Ordinal);
            var measure = (colon < 0 ? item : item[..colon]).Trim();
            if (items.Contains(measure, StringComparer.OrdinalIgnoreCase)) continue;
            items.Add(measure);
            if (!Known.TryGetValue(measure, out var bearing))
            {
                notes.AddOnce(ListDiagnostics.UnknownValue, $"SanctionsImposed:{measure}", measure, "a known measure", line, "SanctionsImposed");
                bearing = Bearing.Dealing;
            }

            if (bearing == Bearing.Dealing || (bearing == Bearing.DealingWithShips && kind == EntryKind.Vessel)) effect = LegalEffect.Prohibited;
        }

        return (SourceText.Join("; ", items), effect);
    }
}
