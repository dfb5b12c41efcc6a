using System.Diagnostics;
using System.Globalization;
using ExportScreen.App.Commands;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Screening;
using Spectre.Console;

namespace ExportScreen.App.Terminal;

/// <summary>What the user sees of a screening: a progress bar with rates and a summary table on a terminal, plain lines otherwise. Used from one thread but for progress reports.</summary>
internal sealed class ScreenView(bool quiet)
{
    private readonly Stopwatch _watch = new();
    private readonly bool _plain = Console.IsOutputRedirected;

    /// <summary>Starts the clock for rates.</summary>
    public void Start() => _watch.Restart();

    /// <summary>An error; always shown.</summary>
    public void Error(string sentence) => Console.Error.WriteLine($"exportscreen: {sentence}");

    /// <summary>A warning that belongs to the result; always shown.</summary>
    public void Warning(string sentence) => Console.Error.WriteLine($"exportscreen: warning: {sentence}");

    /// <summary>Something worth knowing.</summary>
    public void Note(string sentence)
    {
        if (!quiet) Console.WriteLine(sentence);
    }

    /// <summary>Runs work with its progress shown.</summary>
    public T WithProgress<T>(Func<IProgress<ScreeningProgress>, T> work)
    {
        if (quiet) return work(new Silent());
        if (_plain || !AnsiConsole.Profile.Capabilities.Interactive) return work(new PlainProgress(_watch));
        var answer = default(T)!;
        AnsiConsole.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => answer = work(new BarProgress(context, _watch)));
        return answer;
    }

    /// <summary>Runs work on lists with its progress shown.</summary>
    public T WithLists<T>(Func<IProgress<ImportProgress>?, T> work) => new ListsView(json: quiet).WithProgress(work);

    /// <summary>The result on one screen.</summary>
    public void Summary(ScreeningResult result, OutputFiles outputs)
    {
        foreach (var warning in result.Facts.Warnings) Warning(warning);
        if (quiet) return;
        foreach (var diagnostic in result.FileDiagnostics.Where(d => d.Severity != DiagnosticSeverity.Info)) Note(diagnostic.ToSentence());
        if (_plain) new PlainSummary(Console.Out).Write(result, outputs, _watch.Elapsed);
        else RichSummary.Write(result, outputs, _watch.Elapsed);
    }

    private sealed class Silent : IProgress<ScreeningProgress>
    {
        public void Report(ScreeningProgress value)
        {
            // Asked not to say anything.
        }
    }

    /// <summary>A line every few seconds, for logs.</summary>
    private sealed class PlainProgress(Stopwatch watch) : IProgress<ScreeningProgress>
    {
        private const double SecondsBetweenLines = 5;
        private double _next = SecondsBetweenLines;

        public void Report(ScreeningProgress value)
        {
            var seconds = watch.Elapsed.TotalSeconds;
            if (seconds < _next) return;
            _next = seconds + SecondsBetweenLines;
            var text = value.Stage == ScreeningStage.Writing ? $"writing, {value.BytesRead:N0} of {value.Bytes:N0} rows" : $"{value.File}: {value.Rows:N0} rows, {value.Parties:N0} parties, {value.Rows / seconds:N0} rows/s";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s  {text}"));
        }
    }

    private sealed class BarProgress(ProgressContext context, Stopwatch watch) : IProgress<ScreeningProgress>
    {
        private readonly ProgressTask _screening = context.AddTask("Screening", maxValue: 1);
        private ProgressTask? _writing;

        public void Report(ScreeningProgress value)
        {
            var rate = value.Rows / Math.Max(0.001, watch.Elapsed.TotalSeconds);
            switch (value.Stage)
            {
                case ScreeningStage.Screening:
                    _screening.MaxValue = Math.Max(1, value.Bytes);
                    _screening.Value = Math.Min(value.BytesRead, value.Bytes);
                    _screening.Description = string.Create(CultureInfo.InvariantCulture, $"Screening {value.Rows:N0} rows, {value.Parties:N0} parties, {rate:N0} rows/s").EscapeMarkup();
                    break;
                case ScreeningStage.Grouping:
                    _screening.Value = _screening.MaxValue;
                    break;
                default:
                    _writing ??= context.AddTask("Writing the workbook", maxValue: Math.Max(1, value.Bytes));
                    _writing.Value = value.BytesRead;
                    break;
            }
        }
    }
}
