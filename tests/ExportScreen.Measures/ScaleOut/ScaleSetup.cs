namespace ExportScreen.Measures.ScaleOut;

/// <summary>What every run of the measure has in common.</summary>
/// <param name="Executable">The published program.</param>
/// <param name="Folder">Folder for its files.</param>
/// <param name="Lists">Folder of the lists.</param>
/// <param name="Rows">Rows of the manifest.</param>
/// <param name="ChunkRows">Rows of a chunk.</param>
/// <param name="Latency">What each request to the storage waits.</param>
/// <param name="MostHandlers">Handlers of the largest run: the warm-up has work for that many.</param>
internal sealed record ScaleSetup(string Executable, string Folder, string Lists, int Rows, int ChunkRows, TimeSpan Latency, int MostHandlers)
{
    /// <summary>Path of the manifest.</summary>
    public string Manifest => Path.Combine(Folder, "scale-out.csv");

    /// <summary>Path of the manifest of the warm-up: other parties, so that none of the real one's is known already.</summary>
    public string WarmUp => Path.Combine(Folder, "warm-up.csv");

    /// <summary>Generates both manifests.</summary>
    public void Generate()
    {
        Generate(Manifest, Rows, 20261122);
        Generate(WarmUp, 4 * MostHandlers * ChunkRows, 7);
    }

    private void Generate(string path, int rows, int seed) => GenerateManifest.Run(new Arguments(
        ["--rows", $"{rows}", "--distinct", $"{Math.Clamp(rows * 2, 100, 60_000)}", "--seed", $"{seed}", "--lists", Lists, "--out", path]));
}
