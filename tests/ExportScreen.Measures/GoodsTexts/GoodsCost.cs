using System.Diagnostics;
using System.Globalization;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>CPU time of this process for a description, in microseconds, warmed up, on one thread: what else the machine does counts little.</summary>
/// <param name="WithRanking">With a declared code: terms, part numbers, makers, contradictions, ranking.</param>
/// <param name="WithoutRanking">Without a code.</param>
/// <param name="Bytes">Allocated with a declared code.</param>
internal sealed record GoodsCost(double WithRanking, double WithoutRanking, long Bytes)
{
    private const int WarmUps = 6;
    private const int Passes = 9;

    public static GoodsCost Of(GoodsText goods, List<string> titles, IReadOnlyList<string> code)
    {
        for (var i = 0; i < WarmUps; i++) Pass(goods, titles, code);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var with = Median(() => Pass(goods, titles, code));
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Passes / titles.Count;
        return new GoodsCost(with / titles.Count, Median(() => Pass(goods, titles, [])) / titles.Count, bytes);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"cpu of a description: {WithRanking:F1} us with ranking, {WithoutRanking:F1} us without; {Bytes} bytes");

    private static double Median(Func<double> pass)
    {
        var times = new double[Passes];
        for (var i = 0; i < Passes; i++) times[i] = pass();
        Array.Sort(times);
        return times[Passes / 2];
    }

    private static double Pass(GoodsText goods, List<string> titles, IReadOnlyList<string> code)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        foreach (var title in titles) goods.Read(title, code);
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalMicroseconds;
    }
}
