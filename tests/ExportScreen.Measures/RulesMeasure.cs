using System.Diagnostics;
using System.Globalization;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Measures;

/// <summary>What the rules alone, without any list, make of manifests, and what they cost: lines on Hold or Review by rule, microseconds a line on one core.</summary>
internal static class RulesMeasure
{
    private const int Rounds = 15;
    private static readonly DateOnly AsOf = new(2026, 11, 22);
    private static readonly GoodsText Text = new(ControlTables.Bundled);
    private static readonly string[] Apart = ["SD", "SS", "CD"];

    public static int Run(Arguments arguments)
    {
        var (lines, flagged, apart) = (0, 0, 0);
        var microseconds = 0.0;
        using var all = arguments.Optional("findings") is { } file ? new StreamWriter(file) : null;
        foreach (var path in arguments.Text("manifests").Split(','))
        {
            var input = Read(path);
            microseconds += Cost(input);
            var rows = RowsOf(input);
            lines += rows.Count;
            foreach (var (row, (outcome, findings, country)) in rows.OrderBy(r => r.Key))
            {
                foreach (var finding in findings) all?.WriteLine($"{Path.GetFileName(path)}\t{row}\t{finding.RuleId}\t{finding.Outcome}\t{finding.Authority}\t{finding.Evidence}\t{finding.Column}\t{finding.Effect}");
                if (outcome < Outcome.Review) continue;
                if (Apart.Contains(country)) apart++;
                else flagged++;
                Console.WriteLine($"{Path.GetFileName(path)} {row} {outcome} {country}: {string.Join("; ", findings.Where(f => f.Outcome >= Outcome.Review).Select(f => $"{f.RuleId}: {f.Evidence}"))}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lines={lines} flagged={flagged} share={100.0 * flagged / lines:0.000}% apart={apart} per-line={microseconds / lines:0.0}us"));
        return 0;
    }

    /// <summary>
    /// Screens several times, each time with nothing remembered of the time before, and takes the middle of the processor times of the last third: the first times are spent
    /// compiling, which a long run does once. Processor time of the whole process, garbage collection included; not the clock, for the machine may have other things to do.
    /// </summary>
    private static double Cost(Input input)
    {
        var costs = new double[Rounds];
        using var self = Process.GetCurrentProcess();
        for (var round = 0; round < Rounds; round++)
        {
            self.Refresh();
            var before = self.TotalProcessorTime;
            Screen(input, static (_, _) => { }, static _ => { });
            self.Refresh();
            costs[round] = (self.TotalProcessorTime - before).TotalMicroseconds;
        }

        var last = costs.AsSpan(Rounds * 2 / 3);
        last.Sort();
        return last[last.Length / 2];
    }

    private static Dictionary<int, (Outcome Outcome, List<Finding> Findings, string Country)> RowsOf(Input input)
    {
        var rows = new Dictionary<int, (Outcome Outcome, List<Finding> Findings, string Country)>();
        Screen(input, Add, found =>
        {
            var row = rows[found.Row];
            row.Findings.Add(ScreenManifest.Describe(found, found.WitnessRow.ToString(CultureInfo.InvariantCulture)));
            rows[found.Row] = (ExportScreen.Model.Screenings.Outcomes.Worst(row.Outcome, found.Outcome), row.Findings, row.Country);
        });
        return rows;

        void Add(Consignment consignment, ItemScreening item)
        {
            var country = consignment.Route.Destination.IsNone ? consignment.Route.Unspecified : consignment.Route.Destination;
            rows[item.Goods.Item.Row.Ordinal] = (item.Findings.Select(f => f.Outcome).DefaultIfEmpty().Max(), [.. item.Findings], country.ToString());
        }
    }

    /// <summary>Both passes as a run makes them, with tables warm and nothing remembered of earlier runs.</summary>
    private static void Screen(Input input, Action<Consignment, ItemScreening> row, Action<GroupFinding> found)
    {
        var passOne = new ScreenConsignment(ControlTables.Bundled, RuleBookFile.Shipped, AsOf, Text);
        var observer = new GroupObserver(ControlTables.Bundled, RuleBookFile.Shipped, AsOf, text: Text);
        var observations = new List<Observation>();
        foreach (var (consignment, parties) in input.Consignments)
        {
            var screened = passOne.Run(consignment, parties, index => input.Parties[index], input.Coverage);
            observations.AddRange(observer.Of(0, screened, index => input.Parties[index]));
            foreach (var item in screened.Items) row(consignment, item);
        }

        observations.Sort();
        ScreenManifest.Run(observations, RuleBookFile.Shipped, found);
    }

    /// <summary>Reads a manifest and numbers its parties, as the run before the rules does.</summary>
    private static Input Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var manifest = ManifestOpener.Open(stream, Path.GetFileName(path), new ManifestOptions()).Value ?? throw new InvalidOperationException(path);
        var numbers = new Dictionary<(string, string?), int>();
        var parties = new List<PartyScreening>();
        var consignments = manifest.Records().Select(r => r.Consignment).OfType<Consignment>().Select(c => (c, (IReadOnlyList<RowParty>)[.. c.Parties.Select(Number)])).ToList();
        return new Input(consignments, parties, Coverage.Of(manifest.Manifest));

        RowParty Number(Party party)
        {
            if (!numbers.TryGetValue((party.Name, party.Address), out var index))
            {
                numbers.Add((party.Name, party.Address), index = parties.Count);
                parties.Add(new PartyScreening { Key = party.Name + party.Address, Party = party, Normalised = party.Name });
            }

            return new RowParty(party.Role, party.RoleText, index, party.SourceColumn);
        }
    }

    private sealed record Input(List<(Consignment Consignment, IReadOnlyList<RowParty> Parties)> Consignments, List<PartyScreening> Parties, Coverage Coverage);
}
