namespace ExportScreen.Measures.Faults;

/// <summary>Measure 05.2: kills, lists that change, a full disk; always the same results afterwards.</summary>
internal static class FaultsMeasure
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var bench = await FaultBench.MakeAsync(arguments);
        var random = new Random(arguments.Number("seed", 20261122));
        var kills = arguments.Number("kills", 200);
        var killed = await new KilledJobs(bench, random).RunAsync(kills);
        var lists = await new ChangedLists(bench, random).RunAsync(arguments.Number("list-rounds", 5));
        var disk = await new FullDisk(bench, random).RunAsync(arguments.Number("disk-rounds", 12));
        Console.WriteLine($"killed in {string.Join(' ', killed.Kills.Select(k => FormattableString.Invariant($"{k.Key}={k.Value}")))}");
        Console.WriteLine($"uploads while the disk was full: {string.Join(", ", disk.Answers.Select(a => FormattableString.Invariant($"{a.Value} x {a.Key}")))}; processes that ended: {disk.Died}");
        Console.WriteLine(FormattableString.Invariant(
            $"faults kills={killed.Hits} jobs={killed.Jobs} equal={killed.Equal} lists={lists.Rounds} during={lists.During} listsEqual={lists.Equal} disk={disk.Rounds} hit={disk.Hit} refused={(disk.Refused ? "yes" : "no")} diskEqual={disk.Equal}"));
        var right = killed.Hits >= kills && killed.Equal == killed.Jobs && lists.Equal == lists.Rounds && lists.During * 2 >= lists.Rounds && disk.Equal == disk.Rounds && disk.Hit * 2 >= disk.Rounds && disk.Refused;
        return right ? 0 : 1;
    }
}
