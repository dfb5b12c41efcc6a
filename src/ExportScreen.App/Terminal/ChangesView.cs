using System.Globalization;
using System.Text.Json;
using ExportScreen.Lists.Changes;
using ExportScreen.Reports.Changes;
using Spectre.Console;

namespace ExportScreen.App.Terminal;

/// <summary>What changed between two sets of lists: tables on a terminal, lines or JSON otherwise.</summary>
internal sealed class ChangesView(bool json)
{
    /// <summary>Changes shown on a terminal; lines and JSON have all.</summary>
    private const int Shown = 50;

    /// <summary>A row per changed value; a party that came or went is one row.</summary>
    public static IEnumerable<ChangeRow> Rows(ListChanges changes)
    {
        foreach (var change in changes.Changes)
        {
            var row = new ChangeRow(change.Entry.List, change.Entry.Id, change.Entry.Caption, change.Kind.ToString(), "", null, null);
            if (change.Fields.Count == 0) yield return row;
            foreach (var field in change.Fields) yield return row with { Field = field.Field, Before = field.Before, After = field.After };
        }
    }

    /// <summary>Shows them.</summary>
    public void Show(ListChanges changes, string before, string after)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ChangesReport.Of(changes, before, after), ListsJson.Default.ChangesReport));
            return;
        }

        if (Console.IsOutputRedirected)
        {
            foreach (var row in Rows(changes)) Console.WriteLine(string.Join('\t', new[] { row.Change, row.List, row.Entry, row.Name, row.Field, row.Before, row.After }.Select(OneLine)));
        }
        else if (changes.Changes.Count > 0)
        {
            AnsiConsole.Write(Table(changes));
        }

        foreach (var (list, added, removed, changed) in changes.ByList())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list}: {added} added, {removed} removed, {changed} changed"));
        if (changes.Changes.Count == 0) Console.WriteLine($"No entry differs between {before} and {after}.");
    }

    private static string OneLine(string? value) => (value ?? "").ReplaceLineEndings(" ").Replace('\t', ' ');

    private static Table Table(ListChanges changes)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Change", "Entry", "Name", "Field", "Before", "After");
        foreach (var row in Rows(changes).Take(Shown))
            table.AddRow(row.Change, row.Entry.EscapeMarkup(), row.Name.EscapeMarkup(), row.Field, (row.Before ?? "").EscapeMarkup(), (row.After ?? "").EscapeMarkup());
        var more = Rows(changes).Count() - Shown;
        if (more > 0) table.Caption(string.Create(CultureInfo.InvariantCulture, $"and {more} more; -o FILE.xlsx writes all"));
        return table;
    }
}
