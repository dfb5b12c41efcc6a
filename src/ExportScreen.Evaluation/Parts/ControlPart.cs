using ExportScreen.Evaluation.Control;
using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: every strong name of every list finds its own entry.</summary>
internal static class ControlPart
{
    public const string Id = "control";

    private const string Note =
        "Every strong name, primary and alias, in every script, looked up as listed: its own entry, or one that bears the identical name after normalisation, must alert at the review "
        + "line; first means that no other entry scores higher.";

    public static Section Run(EvaluationRun run)
    {
        var names = run.Sample(ControlMeasure.StrongNames(run.Lists!));
        var figures = ControlMeasure.Measure(run.Lists!, names, run.Progress, run.Cancel);
        foreach (var miss in figures.Missed) run.Keep(new Miss(Id, "no alert", miss.Name.Text, miss.Top?.Name.Text ?? "", miss.Top?.Score ?? 0));
        foreach (var miss in figures.NotFirst) run.Keep(new Miss(Id, "another entry first", miss.Name.Text, miss.Top?.Name.Text ?? "", miss.Top?.Score ?? 0));
        return new Section(Id, "Control: names as listed", Note,
        [
            Figure.Of("control.alerting", "Listed names that alert", figures.Alerting, 1.0) with { Headline = true },
            Figure.Of("control.first", "Right entry first", figures.First, 0.999) with { Headline = true },
            Figure.Of("control.excepted", "Excepted: nothing in the name can be compared", figures.Excepted, names.Count),
            .. figures.Scripts.Select(s => Figure.Of($"control.alerting.{s.Script}", $"Listed names that alert, {s.Script}", s.Alerting, 1.0)),
        ]);
    }
}
