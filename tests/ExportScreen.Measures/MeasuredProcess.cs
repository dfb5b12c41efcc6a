using System.Diagnostics;
using System.Globalization;

namespace ExportScreen.Measures;

/// <summary>Runs a process and prints its wall time and peak resident memory.</summary>
internal static class MeasuredProcess
{
    /// <summary>What was measured.</summary>
    /// <param name="ExitCode">Exit code.</param>
    /// <param name="Seconds">Wall time, process start to end.</param>
    /// <param name="PeakMegabytes">Highest resident memory (Linux: VmHWM).</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Errors">Standard error.</param>
    public sealed record Result(int ExitCode, double Seconds, double PeakMegabytes, string Output, string Errors);

    public static int Run(string[] command)
    {
        var result = Start(command);
        Console.Write(result.Output);
        Console.Error.Write(result.Errors);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"measured exit={result.ExitCode} seconds={result.Seconds:0.000} peakMB={result.PeakMegabytes:0}"));
        return 0;
    }

    public static Result Start(string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        double peak = 0;
        while (!process.WaitForExit(15)) peak = Math.Max(peak, PeakOf(process.Id));
        process.WaitForExit();
        return new Result(process.ExitCode, watch.Elapsed.TotalSeconds, peak, output.Result, errors.Result);
    }

    /// <summary>Highest resident memory so far of a process, in megabytes; 0 when it has ended.</summary>
    public static double PeakOf(int id)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{id}/status"))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // The process has just ended; the last reading stands.
        }

        return 0;
    }
}
