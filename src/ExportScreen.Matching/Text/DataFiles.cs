using System.Text;

namespace ExportScreen.Matching.Text;

/// <summary>The embedded tables of this project: UTF-8 lines, fields parted by tabs, comments after #.</summary>
internal static class DataFiles
{
    /// <summary>The lines of a table without comments and blanks.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Open(file), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }

    /// <summary>The bytes of a table.</summary>
    public static byte[] Bytes(string file)
    {
        using var stream = Open(file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string file) =>
        typeof(DataFiles).Assembly.GetManifestResourceStream("ExportScreen.Matching.Data." + file)
        ?? throw new InvalidOperationException($"The table {file} is not embedded.");
}
