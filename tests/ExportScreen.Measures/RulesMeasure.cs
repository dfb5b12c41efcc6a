using System.Diagnostics;
using System.Globalization;
using ExportScreen.Goods.Controls;
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
    private static readonly string[] Apart = ["SD", "SS", "CD"];

    public static int Run(Arguments arguments)
    {
        var (lines, flagged, apart) = (0, 0, 0);
        var microseconds = 0.0;
        foreach (var path in arguments.Text("manifests").Split(','))
        {
            var consignments = Read(path, out var coverage);
            Screen(consignments, coverage);
            // Processor time of this one thread's work, not the clock: the machine may have other things to do.
            using var self = Process.GetCurrentProcess();
            var before = self.TotalProcessorTime;
            var screened = Screen(consignments, coverage);
            self.Refresh();
            microseconds += (self.TotalProcessorTime - before).TotalMicroseconds;
            lines += screened.Count;
            foreach (var (row, outcome, findings, country) in screened.Where(s => s.Outcome >= Outcome.Review))
            {
                if (Apart.Contains(country)) apart++;
                else flagged++;
                Console.WriteLine($"{Path.GetFileName(path)} {row} {outcome} {country}: {string.Join("; ", findings.Where(f => f.Outcome >= Outcome.Review).Select(f => $"{f.RuleId}: {f.Evidence}"))}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lines={lines} flagged={flagged} share={100.0 * flagged / lines:0.000}% apart={apart} per-line={microseconds / lines:0.0}us"));
        return 0;
    }

    private static List<Consignment> Read(string path, out Coverage coverage)
    {
        using var stream = File.OpenRead(path);
        using var manifest = ManifestOpener.Open(stream, Path.GetFileName(path), new ManifestOptions()).Value ?? throw new InvalidOperationException(path);
        coverage = Coverage.Of(manifest.Manifest);
        return [.. manifest.Records().Select(r => r.Consignment).OfType<Consignment>()];
    }

    private static List<(int Row, Outcome Outcome, IReadOnlyList<Finding> Findings, string Country)> Screen(List<Consignment> consignments, Coverage coverage)
    {
        var asOf = new DateOnly(2026, 11, 22);
        var passOne = new ScreenConsignment(ControlTables.Bundled, RuleBookFile.Shipped, asOf);
        var observer = new GroupObserver(ControlTables.Bundled, RuleBookFile.Shipped, asOf);
        var numbers = new Dictionary<(string, string?), int>();
        var parties = new List<PartyScreening>();
        var observations = new List<Observation>();
        var rows = new Dictionary<int, (Outcome Outcome, List<Finding> Findings, string Country)>();
        foreach (var consignment in consignments)
        {
            var screened = passOne.Run(consignment, [.. consignment.Parties.Select(Number)], index => parties[index], coverage);
            observations.AddRange(observer.Of(0, screened, index => parties[index]));
            var country = consignment.Route.Destination.IsNone ? consignment.Route.Unspecified : consignment.Route.Destination;
            foreach (var item in screened.Items) rows[item.Goods.Item.Row.Ordinal] = (item.Findings.Select(f => f.Outcome).DefaultIfEmpty().Max(), [.. item.Findings], country.ToString());
        }

        observations.Sort();
        ScreenManifest.Run(observations, RuleBookFile.Shipped, found =>
        {
            var row = rows[found.Row];
            row.Findings.Add(ScreenManifest.Describe(found, found.WitnessRow.ToString(CultureInfo.InvariantCulture)));
            rows[found.Row] = (Outcomes.Worst(row.Outcome, found.Outcome), row.Findings, row.Country);
        });
        return [.. rows.OrderBy(r => r.Key).Select(r => (r.Key, r.Value.Outcome, (IReadOnlyList<Finding>)r.Value.Findings, r.Value.Country))];

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
}
