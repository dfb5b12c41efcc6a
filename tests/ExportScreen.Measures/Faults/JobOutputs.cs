using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Faults;

/// <summary>Everything that a job leaves for people, as hashes; the same manifest with the same lists has to leave the same, whatever happened meanwhile.</summary>
/// <param name="Workbook">SHA-256 of the workbook.</param>
/// <param name="Json">SHA-256 of the JSON result.</param>
/// <param name="Csv">SHA-256 of the CSV result.</param>
/// <param name="Findings">How many findings the API has.</param>
/// <param name="FindingsHash">Hash of what they say.</param>
internal sealed record JobOutputs(string Workbook, string Json, string Csv, int Findings, string FindingsHash)
{
    public static async Task<JobOutputs> OfAsync(ServiceClient client, string jobId)
    {
        var (count, hash) = await client.FindingsAsync(jobId);
        return new JobOutputs(await client.HashAsync(jobId, "workbook"), await client.HashAsync(jobId, "json"), await client.HashAsync(jobId, "csv"), count, hash);
    }

    /// <summary>In what it differs from another, in words; empty when in nothing.</summary>
    public string Against(JobOutputs reference)
    {
        string[] wrong =
        [
            Workbook == reference.Workbook ? "" : "another workbook", Json == reference.Json ? "" : "another JSON", Csv == reference.Csv ? "" : "another CSV",
            Findings == reference.Findings ? FindingsHash == reference.FindingsHash ? "" : "other findings" : FormattableString.Invariant($"{Findings} findings for {reference.Findings}"),
        ];
        return string.Join(", ", wrong.Where(w => w.Length > 0));
    }
}
