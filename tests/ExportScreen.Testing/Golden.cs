using System.Text;
using Xunit;

namespace ExportScreen.Testing;

/// <summary>Golden files: the expected text is committed, <c>UPDATE_GOLDEN=1</c> rewrites it, and the diff is reviewed like code.</summary>
public static class Golden
{
    /// <summary>Compares a text with a committed file (line ends aside).</summary>
    public static void Verify(string actual, string path)
    {
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return;
        }

        Assert.True(File.Exists(path), $"No golden file {Path.GetRelativePath(Repository.Root, path)}; run once with UPDATE_GOLDEN=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
