using System.CommandLine;
using System.Globalization;
using System.Text;
using ExportScreen.App.Settings;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.HsCodes;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen goods</c>: what descriptions and part numbers say.</summary>
internal static class GoodsCommand
{
    public static Command Make()
    {
        var command = new Command("goods", "Reads descriptions and part numbers as a screening does.");
        command.Subcommands.Add(Suggest());
        command.Subcommands.Add(Identify());
        command.Subcommands.Add(Read());
        return command;
    }

    private static Option<string?> Reference() => new("--reference") { Description = "Folder of the imported reference; default: reference in the user's data folder", HelpName = "DIR" };

    private static Command Suggest()
    {
        var text = new Argument<string?>("TEXT") { Description = "A description of goods", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--descriptions") { Description = "In place of TEXT: a table with a header row; columns id and description, or the first two", HelpName = "FILE.tsv" };
        var count = new Option<int>("--count") { Description = "Most headings per description", DefaultValueFactory = _ => 5, HelpName = "N" };
        var reference = Reference();
        var command = new Command("suggest", "Ranks headings of HS 2022 for a description: to rank and to contradict, never to assign.\n\n"
            + "  exportscreen goods suggest \"brushless motors for quadcopter\"\n"
            + "  exportscreen goods suggest --descriptions goods.tsv --count 5 > headings.tsv\n\n"
            + "The table has id, rank, heading, share. Without an imported reference only controlled and confusable headings are known (exportscreen reference import).") { text, file, count, reference };
        command.SetAction(arguments => Guarded.Run(() =>
        {
            var goods = EngineLoader.Goods(arguments.GetValue(reference));
            if (!goods.HasReference) Console.Error.WriteLine("exportscreen: warning: no reference has been imported; only the headings of the bundled terms are known.");
            using var output = TableFiles.Output();
            output.WriteLine("id\trank\theading\tshare");
            foreach (var (id, description) in Rows(arguments.GetValue(text), arguments.GetValue(file), "--descriptions"))
            {
                var rank = 0;
                foreach (var heading in goods.Suggest(description, Math.Clamp(arguments.GetValue(count), 1, 100)))
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}\t{++rank}\t{heading.Heading}\t{heading.Probability:0.0000}"));
            }

            return ExitCodes.Clear;
        }));
        return command;
    }

    private static Command Identify()
    {
        var text = new Argument<string?>("PART") { Description = "A part number, or a text with part numbers in it", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--parts") { Description = "In place of PART: a table with a header row; columns id and part, or the first two, or one", HelpName = "FILE.tsv" };
        var command = new Command("identify", "Says of which family a part number is, of which maker, and the code that such parts have.\n\n"
            + "  exportscreen goods identify XC7K325T-2FFG900I\n"
            + "  exportscreen goods identify --parts parts.tsv > families.tsv\n\n"
            + "The table has id, family, maker, hs6, also, confidence, source, scheme: a row per part of the input, empty where no family is known. Also: codes that such parts are declared under in good faith.") { text, file };
        command.SetAction(arguments => Guarded.Run(() =>
        {
            var goods = new GoodsText(ControlTables.Bundled);
            using var output = TableFiles.Output();
            output.WriteLine("id\tfamily\tmaker\ths6\talso\tconfidence\tsource\tscheme");
            foreach (var (id, part) in Rows(arguments.GetValue(text), arguments.GetValue(file), "--parts"))
            {
                var family = goods.Identify(part).Select(p => p.Family).FirstOrDefault();
                output.WriteLine(family is null
                    ? $"{id}\t\t\t\t\t\t\t"
                    : $"{id}\t{family.Name}\t{family.Maker}\t{family.Hs6}\t{string.Join(' ', family.Also)}\t{family.Confidence.ToString().ToLowerInvariant()}\t{family.Source}\t{family.Scheme}");
            }

            return ExitCodes.Clear;
        }));
        return command;
    }

    private static Command Read()
    {
        var text = new Argument<string>("TEXT") { Description = "A description of goods" };
        var hs = new Option<string?>("--hs") { Description = "The declared code", HelpName = "CODE" };
        var reference = Reference();
        var command = new Command("read", "Everything that a description says, and where it disagrees with the declared code.\n\n"
            + "  exportscreen goods read \"flight controler for quadcopter, STM32F405RGT6\" --hs 950300") { text, hs, reference };
        command.SetAction(arguments => Guarded.Run(() =>
        {
            var goods = EngineLoader.Goods(arguments.GetValue(reference));
            var code = arguments.GetValue(hs);
            var declared = code is null ? null : new HsReader(goods.Tables).Read(code);
            if (declared is { Hs6.Count: 0 }) throw new UsageException($"--hs {code}: no subheading of HS 2022 ({declared.State}).");
            var reading = goods.Read(arguments.GetValue(text)!, declared is null ? [] : [.. declared.Hs6.Take(declared.Direct)]);
            foreach (var six in declared?.Hs6.Take(declared.Direct) ?? [])
                if (goods.Tables.TextOf(six, "HS2022") is { } meant) Console.WriteLine($"code: {six}, {meant}");
            Console.WriteLine($"description: {reading.Vagueness}");
            foreach (var term in reading.Terms)
                Console.WriteLine($"term: \"{term.Written}\" is {term.Term.Text} ({term.Match}, {term.Term.Strength}); codes {string.Join(' ', term.Term.Hs)}; Annex I {string.Join(' ', term.Term.AnnexI)}; source {term.Term.Source}");
            foreach (var part in reading.Parts)
                Console.WriteLine($"part: {part.Number}, {part.Family.Maker}: {part.Family.What}; code {part.Family.Hs6}; {part.Family.Confidence}; source {part.Family.Source}");
            foreach (var maker in reading.Makers) Console.WriteLine($"maker: {maker.Maker}; headings {string.Join(' ', maker.Hs4)}; source {maker.Source}");
            foreach (var found in reading.Contradictions) Console.WriteLine($"contradiction ({found.Basis}, {found.Distance}): {found.Sentence()} Source: {found.Source}");
            if (!goods.HasReference) Console.WriteLine("no reference: the description was not ranked against the texts of the HS (exportscreen reference import).");
            return ExitCodes.Clear;
        }));
        return command;
    }

    /// <summary>The one text, or the rows of a table: id and text by column name, else the first two columns; a table of one column is its own id.</summary>
    private static IEnumerable<(string Id, string Text)> Rows(string? one, string? file, string option)
    {
        if (one is null == file is null) throw new UsageException($"Name one text, or a table with {option} FILE.tsv.");
        if (one is not null) return [("1", one)];
        return Table(option, file!);
    }

    private static IEnumerable<(string Id, string Text)> Table(string option, string file)
    {
        using var reader = new StreamReader(TableFiles.Open(option, file), Encoding.UTF8);
        var header = reader.ReadLine()?.Split('\t') ?? [];
        var id = Math.Max(0, Array.FindIndex(header, h => h.Trim().Equals("id", StringComparison.OrdinalIgnoreCase)));
        var text = Array.FindIndex(header, h => h.Trim().ToLowerInvariant() is "part" or "part_number" or "description" or "text");
        if (text < 0) text = header.Length > 1 ? (id == 1 ? 0 : 1) : 0;
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (line.Length == 0) continue;
            yield return (fields[Math.Min(id, fields.Length - 1)], text < fields.Length ? fields[text] : "");
        }
    }
}
