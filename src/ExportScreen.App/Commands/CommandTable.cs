using System.CommandLine;

namespace ExportScreen.App.Commands;

/// <summary>The table of commands.</summary>
internal static class CommandTable
{
    /// <summary>The root command with all others.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Screens shipment manifests: every party, good, country, port and vessel against sanctions and dual-use lists, answered as an Excel workbook.\n\n"
            + "  exportscreen screen manifest.xlsx             one workbook beside the manifest\n"
            + "  exportscreen lists import SDN.CSV ADD.CSV ALT.CSV   take in a publisher's files\n"
            + "  exportscreen check \"NAME\" --country CN        one party\n"
            + "  exportscreen template                         an empty manifest with its columns explained\n\n"
            + "Exit codes: 0 every row Clear, 2 something flagged or not screened, 1 no result. Clear means no match in the lists shown, never more.");
        root.Subcommands.Add(ScreenCommand.Make());
        root.Subcommands.Add(CheckCommand.Make());
        root.Subcommands.Add(TemplateCommand.Make());
        root.Subcommands.Add(ListsCommand.Make());
        root.Subcommands.Add(ReferenceCommand.Make());
        root.Subcommands.Add(GoodsCommand.Make());
        root.Subcommands.Add(RulesCommand.Make());
        root.Subcommands.Add(DecisionsCommand.Make());
        root.Subcommands.Add(CompareCommand.Make());
        root.Subcommands.Add(MatchCommand.Make());
        root.Subcommands.Add(EvaluateCommand.Make());
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(FunctionsCommand.Make());
        root.Subcommands.Add(AccountsCommand.Make());
        root.Subcommands.Add(KeysCommand.Make());
        root.Subcommands.Add(BackupCommand.Make());
        root.Subcommands.Add(RestoreCommand.Make());
        root.Subcommands.Add(RetentionCommand.Make());
        return root;
    }
}
