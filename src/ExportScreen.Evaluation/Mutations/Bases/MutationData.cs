using System.Text;

namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>Tables of the generators that are too long for code. Pure and thread-safe.</summary>
internal static class MutationData
{
    /// <summary>The lines of a table without comments (<c>#</c>) and empty ones.</summary>
    /// <param name="file">File name; the files lie beside the code that reads them.</param>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(MutationData).Assembly.GetManifestResourceStream("Mutations." + file) ?? throw new InvalidOperationException($"The table {file} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
