namespace ExportScreen.Testing;

/// <summary>Where the checkout lies.</summary>
public static class Repository
{
    /// <summary>The folder that holds ExportScreen.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path under the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path under tests/Corpus.</summary>
    public static string Corpus(params string[] parts) => Path.Combine([Root, "tests", "Corpus", .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ExportScreen.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run from outside the checkout.");
    }
}
