using ExportScreen.Evaluation.Negatives;
using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: names that must never alert.</summary>
internal static class NegativesPart
{
    public const string Id = "negatives";

    private const string Note =
        "The fixed suite of the program: generic words, homographs, near misses. Each case against the listed name it could be taken for; generic words and homographs against all lists "
        + "together too, where full equality with a listed name alerts, as it always does, and does not count.";

    public static Section Run(EvaluationRun run)
    {
        var cases = NegativeCase.Suite;
        var alerting = NegativeMeasure.Alerting(cases, run.Settings);
        foreach (var (negative, score) in alerting) run.Keep(new Miss(Id, $"alerts: {negative.Class}", negative.Given, negative.Listed, score));
        var figures = new List<Figure> { Figure.Of("negatives.own", "Cases that alert on their own listed name", alerting.Count, cases.Count, atMost: 0) with { Headline = true } };
        if (run.Lists is not null)
        {
            List<NegativeCase> unspecific = [.. cases.Where(c => c.Class is NegativeCase.GenericWords or NegativeCase.Homograph)];
            var onLists = NegativeMeasure.Alerting(unspecific, run.Lists, run.Cancel);
            foreach (var (negative, alert) in onLists) run.Keep(new Miss(Id, "alerts on the lists", negative.Given, alert.Name.Text, alert.Score));
            figures.Add(Figure.Of("negatives.lists", "Cases that alert on all lists together", onLists.Count, unspecific.Count, atMost: 0) with { Headline = true });
        }

        figures.AddRange(cases.GroupBy(c => c.Class, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Figure.Of($"negatives.own.{g.Key}", $"Alerting: {g.Key}", alerting.Count(a => a.Case.Class == g.Key), g.Count(), atMost: 0)));
        return new Section(Id, "Negative suite", Note, figures);
    }
}
