using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Load;

/// <summary>Measure 05.3: load on a fresh <c>serve</c>, which each part starts for itself; the generator runs on the same machine.</summary>
internal static class LoadMeasure
{
    public static async Task<int> RunAsync(string[] given)
    {
        var arguments = new Arguments(given[1..]);
        var work = Path.GetFullPath(arguments.Text("work"));
        var lists = arguments.Text("lists");
        Directory.CreateDirectory(work);
        var data = DataFolder.Fresh(Path.Combine(work, "load-" + given[0]), lists);
        await using var server = ServeProcess.Start(arguments.Text("exe"), data);
        await server.ReadyAsync();
        using (var client = new ServiceClient(server.Url)) await client.HealthyAsync();
        var right = given[0] switch
        {
            "users" => await new UsersLoad(server, work, ListedNames.Of(lists)).RunAsync(arguments.Number("users", 50), arguments.Number("rows", 1000), arguments.Number("distinct", 240), arguments.Number("connections", 32)),
            "party" => await new PartyLoad(server, ListedNames.Of(lists)).RunAsync(arguments.Number("seconds", 10), arguments.Number("connections", 32)),
            "manifest" => await new ManifestLoad(server).RunAsync(arguments.Text("file"), arguments.Number("rows", 0)),
            var other => throw new ArgumentException($"load {other}: users, party or manifest."),
        };
        await server.StopAsync();
        if (right) DataFolder.Delete(data);
        return right ? 0 : 1;
    }
}
