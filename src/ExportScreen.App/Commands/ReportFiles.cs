using System.Text;
using ExportScreen.Evaluation.Parts;
using ExportScreen.Evaluation.Report;
using ExportScreen.Evaluation.Tables;

namespace ExportScreen.App.Commands;

/// <summary>The files of a quality report. Each appears whole or not at all: written beside its place and renamed.</summary>
internal static class ReportFiles
{
    public const string Markdown = "evaluation.md";
    public const string Json = "evaluation.json";
    public const string Misses = "evaluation-misses.tsv";

    public static void Write(string folder, QualityReport report, IReadOnlyList<Miss> misses)
    {
        Directory.CreateDirectory(folder);
        Replace(Path.Combine(folder, Markdown), ReportMarkdown.Whole(report));
        Replace(Path.Combine(folder, Json), ReportJson.Write(report));
        var table = new StringBuilder("part\twhat\tquery\tlisted\tscore\n");
        foreach (var miss in misses) table.Append($"{miss.Part}\t{Cell(miss.What)}\t{Cell(miss.Query)}\t{Cell(miss.Listed)}\t{ScoreText.Of(miss.Score)}\n");
        Replace(Path.Combine(folder, Misses), table.ToString());
    }

    /// <summary>A mutated name may hold tabs and line ends; the table has no quoting.</summary>
    private static string Cell(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static void Replace(string path, string text)
    {
        var temporary = path + ".part";
        File.WriteAllText(temporary, text, new UTF8Encoding(false));
        File.Move(temporary, path, overwrite: true);
    }
}
