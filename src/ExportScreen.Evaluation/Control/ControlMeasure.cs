using ExportScreen.Evaluation.Metrics;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Control;

/// <summary>The control: every strong name, as listed, must alert on its own entry.</summary>
public static class ControlMeasure
{
    /// <summary>Looks every given name up.</summary>
    /// <param name="subject">What is searched.</param>
    /// <param name="names">The names; those without a letter or digit that can be compared are excepted.</param>
    /// <param name="progress">Told the number of names done, from several threads; or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public static ControlFigures Measure(Subject subject, IReadOnlyList<ListedName> names, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(names);
        var outcomes = ParallelRows.Over(names, () => new List<NameMatch>(), (name, room) => Outcome(subject, name, room), progress, cancel);
        List<ControlOutcome> compared = [.. outcomes.Where(o => o.Form.Length > 0)];
        return new ControlFigures(
            new Wilson(compared.Count(o => o.Alerts), compared.Count), new Wilson(compared.Count(o => o.IsFirst), compared.Count), outcomes.Length - compared.Count,
            [.. compared.GroupBy(o => ComparisonForm.TransliterationUsed(o.Name.Text) ?? "Latin", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, new Wilson(g.Count(o => o.Alerts), g.Count())))],
            [.. compared.Where(o => !o.Alerts)], [.. compared.Where(o => o.Alerts && !o.IsFirst)]);
    }

    /// <summary>The strong names of a subject.</summary>
    public static IReadOnlyList<ListedName> StrongNames(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return [.. subject.Names.Where(n => n.Strength == AliasStrength.Strong)];
    }

    private static ControlOutcome Outcome(Subject subject, ListedName name, List<NameMatch> room)
    {
        var form = ComparisonForm.Of(name.Text, name.Kind);
        subject.Search(new NameQuery(name.Text, name.Kind), room);
        var ranked = subject.Rank(room, subject.Settings.ReviewLine);
        var isFirst = false;
        var alerts = false;
        foreach (var match in room)
        {
            if (match.Score < subject.Settings.ReviewLine) break; // best first
            var other = subject.Names[match.Name];
            if (other.EntryId != name.EntryId && ComparisonForm.Of(other.Text, name.Kind) != form) continue;
            isFirst |= match.Score == room[0].Score;
            alerts = true;
            break;
        }

        return new ControlOutcome(name, form, alerts, isFirst, ranked.Count > 0 ? ranked[0] : null);
    }
}

/// <summary>What a listed name found.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">Its comparison form; empty when nothing in it can be compared.</param>
/// <param name="Alerts">Its entry alerts, or one that bears the same name after normalisation.</param>
/// <param name="IsFirst">Such an entry is at the top, alone or with others of its score.</param>
/// <param name="Top">The entry at the top, or null.</param>
public sealed record ControlOutcome(ListedName Name, string Form, bool Alerts, bool IsFirst, RankedEntry? Top);

/// <summary>Figures of the control.</summary>
/// <param name="Alerting">Names whose entry alerts.</param>
/// <param name="First">Names whose entry is at the top.</param>
/// <param name="Excepted">Names without anything that can be compared.</param>
/// <param name="Scripts">Names whose entry alerts, by script.</param>
/// <param name="Missed">Names whose entry does not alert.</param>
/// <param name="NotFirst">Names whose entry alerts below another.</param>
public sealed record ControlFigures(
    Wilson Alerting, Wilson First, int Excepted, IReadOnlyList<(string Script, Wilson Alerting)> Scripts, IReadOnlyList<ControlOutcome> Missed, IReadOnlyList<ControlOutcome> NotFirst);
