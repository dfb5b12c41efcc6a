using System.Text;
using ExportScreen.App.Settings;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.App.Commands;

/// <summary>Tables of names: opened for reading, written to standard output, and what there is to say about them told on standard error.</summary>
internal static class TableFiles
{
    /// <summary>Opens a table named by an option.</summary>
    public static Stream Open(string option, string path)
    {
        if (Directory.Exists(path)) throw new UsageException($"{option} {path}: this is a folder; name a file in it.");
        if (!File.Exists(path)) throw new UsageException($"{option} {path}: no such file.");
        return InputFiles.Open(path);
    }

    /// <summary>Standard output as the tables want it: UTF-8 without mark, lines that end in LF, whatever the system.</summary>
    public static StreamWriter Output() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <summary>Tells warnings on standard error.</summary>
    /// <exception cref="UsageException">There is an error among them: the first one is the sentence.</exception>
    public static void Tell(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var warning in diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)) Console.Error.WriteLine($"exportscreen: warning: {warning.ToSentence()}");
        if (diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error) throw new UsageException(error.ToSentence());
    }
}
