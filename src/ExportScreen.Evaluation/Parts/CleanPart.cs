using ExportScreen.Evaluation.Clean;
using ExportScreen.Evaluation.Metrics;
using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: clean companies and people against all lists together.</summary>
internal static class CleanPart
{
    public const string Id = "clean";

    private const string Companies = "clean_companies.tsv";
    private const string Note =
        "Companies and traders presumed clean, and synthetic people without birth date, looked up by name and kind in all lists together: share with at least one alert at the review line. "
        + "Equal: an alerting listed name has the very words of the clean one, a true hit or a namesake that no name matching can tell.";

    private static readonly (string File, string Population)[] People = [("clean_people_global.csv", "people, global"), ("clean_people_us.csv", "people, US")];

    public static IReadOnlyList<string> Files { get; } = [Companies, .. People.Select(p => p.File)];

    public static Section Run(EvaluationRun run)
    {
        var companies = Measure(run, "companies", ReadCompanies(run));
        var people = People.Select(p => (p.Population, Outcomes: Measure(run, p.Population, ReadPeople(run, p.File, p.Population)))).ToList();
        var together = people.SelectMany(p => p.Outcomes).ToList();
        return new Section(Id, "Clean populations", Note,
        [
            .. Figures(CleanFigures.Of("companies", companies), 0.005, headline: true),
            .. Figures(CleanFigures.Of("people", together), 0.015, headline: true),
            .. people.SelectMany(p => Figures(CleanFigures.Of(p.Population, p.Outcomes), null, headline: false)),
            .. companies.GroupBy(o => o.Name.Country, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() >= 50).OrderByDescending(g => g.Count())
                .Select(g => Figure.Of($"clean.companies.country.{g.Key}", $"companies, {g.Key}", new Wilson(g.Count(o => o.Alert is not null), g.Count())) with { AtMost = true }),
        ]);
    }

    private static IEnumerable<Figure> Figures(CleanFigures figures, double? target, bool headline)
    {
        var id = $"clean.{figures.Population}";
        yield return Figure.Of(id, $"{figures.Population}: alerted", figures.Alerted, target, atMost: true) with { Headline = headline };
        yield return Figure.Of($"{id}.equal", $"{figures.Population}: of these with equal words", figures.Equal) with { AtMost = true };
        yield return Figure.Of($"{id}.entries", $"{figures.Population}: alerting entries", figures.Entries, figures.Alerted.Count);
        foreach (var (script, alerted) in figures.Scripts.Where(s => s.Alerted.Count >= 20))
            yield return Figure.Of($"{id}.script.{script}", $"{figures.Population}, {script}: alerted", alerted) with { AtMost = true };
    }

    private static IReadOnlyList<CleanOutcome> Measure(EvaluationRun run, string population, IReadOnlyList<CleanName> names)
    {
        var outcomes = CleanMeasure.Measure(run.Lists!, run.Sample(names), run.Progress, run.Cancel);
        foreach (var outcome in outcomes)
            if (outcome.Alert is { } alert) run.Keep(new Miss(Id, $"{population}{(outcome.IsEqual ? ", equal words" : "")}", outcome.Name.Name.Text, alert.Name.Text, alert.Score));
        return outcomes;
    }

    private static IReadOnlyList<CleanName> ReadCompanies(EvaluationRun run)
    {
        using var stream = run.Data.Open(Companies);
        var read = CleanName.ReadCompanies(stream, "companies", Companies);
        return read.Value ?? throw new InvalidDataException(read.Diagnostics[^1].ToSentence());
    }

    private static IReadOnlyList<CleanName> ReadPeople(EvaluationRun run, string file, string population)
    {
        using var stream = run.Data.Open(file);
        return CleanName.ReadPeople(stream, population);
    }

    /// <summary>The names of all populations, for other parts.</summary>
    public static IReadOnlyList<CleanName> ReadAll(EvaluationRun run) => [.. ReadCompanies(run), .. People.SelectMany(p => ReadPeople(run, p.File, p.Population))];
}
