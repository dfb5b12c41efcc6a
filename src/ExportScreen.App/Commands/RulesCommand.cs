using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen rules</c>: what the RuleBook says.</summary>
internal static class RulesCommand
{
    public static Command Make()
    {
        var command = new Command("rules", "Shows the RuleBook: rules, dates, decision table, thresholds.");
        var list = new Command("list", "Every rule with its outcome and dates.");
        list.SetAction(_ => Guarded.Run(List));
        var id = new Argument<string>("RULE") { Description = "Rule id, for instance chpl-diversion" };
        var explain = new Command("explain", "One rule: title, authority, what it needs, its setting.") { id };
        explain.SetAction(arguments => Guarded.Run(() => Explain(arguments.GetValue(id)!)));
        command.Subcommands.Add(list);
        command.Subcommands.Add(explain);
        return command;
    }

    private static int List()
    {
        var book = EngineLoader.RuleBook();
        Console.WriteLine($"RuleBook {book.Version}");
        foreach (var ruleId in RuleTable.Ids) Console.WriteLine($"{ruleId,-36} {Setting(book.For(ruleId))}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Lines: near miss {book.Match.NearMissLine:0.000}, review {book.Match.ReviewLine:0.000}, strong {book.Match.StrongLine:0.000}"));
        foreach (var line in book.Decisions)
            Console.WriteLine($"decision {line.Id,-26} {line.Basis?.ToString() ?? "any"}, {line.Band?.ToString() ?? "any"}, {line.Strength?.ToString() ?? "any"}, {line.Effect?.ToString() ?? "any"} -> {line.Outcome}");
        return ExitCodes.Clear;
    }

    private static int Explain(string ruleId)
    {
        var book = EngineLoader.RuleBook();
        var rule = RuleTable.All.FirstOrDefault(r => r.Id == ruleId);
        var group = RuleTable.Groups.FirstOrDefault(r => r.Id == ruleId);
        if (rule is null && group is null) throw new UsageException($"{ruleId}: no such rule; exportscreen rules list shows them.");
        Console.WriteLine($"{ruleId}: {rule?.Title ?? group!.Title}");
        Console.WriteLine($"Authority: {rule?.Authority ?? group!.Authority}");
        Console.WriteLine($"Setting: {Setting(book.For(ruleId))}");
        if (rule is { Needs.Count: > 0 }) Console.WriteLine($"Needs: {string.Join(", ", rule.Needs)}");
        Console.WriteLine(group is null ? "Looks at one consignment (pass 1)." : "Looks at the rows of a group (pass 2).");
        return ExitCodes.Clear;
    }

    private static string Setting(RuleSetting setting) => string.Create(CultureInfo.InvariantCulture,
        $"{(setting.Enabled ? "on " : "off")} {setting.Outcome}{(setting.From is { } from ? $" from {from:yyyy-MM-dd}" : "")}{(setting.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}");
}
