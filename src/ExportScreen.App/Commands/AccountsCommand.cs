using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Web.Operating;
using ExportScreen.Pipeline.Decisions;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen accounts</c>: who may sign in to <c>serve</c>.</summary>
internal static class AccountsCommand
{
    public static Command Make()
    {
        var data = ServeCommand.DataOption();
        data.Recursive = true;
        var command = new Command("accounts", "Local accounts of the service; also while it runs.") { data };
        var name = new Argument<string>("NAME") { Description = "Name of the account: a-z, 0-9, dot, hyphen, underscore, @" };
        var roles = new Option<string[]>("--role") { Description = $"Role, may be repeated: {string.Join(", ", RoleNames.All)}", HelpName = "R", Required = true, AllowMultipleArgumentsPerToken = true };
        roles.AcceptOnlyFromAmong([.. RoleNames.All]);
        command.Subcommands.Add(Sub("add", "Adds an account and shows its password.", data, a => new OperatorRequest("accounts-add", a.GetValue(name), a.GetValue(roles)), name, roles));
        command.Subcommands.Add(Sub("list", "Shows the accounts and their roles.", data, _ => new OperatorRequest("accounts-list")));
        command.Subcommands.Add(Sub("reset", "Gives an account a new password, and ends its sessions and its lock.", data, a => new OperatorRequest("accounts-reset", a.GetValue(name)), name));
        command.Subcommands.Add(Sub("remove", "Removes an account and ends its sessions.", data, a => new OperatorRequest("accounts-remove", a.GetValue(name)), name));
        return command;
    }

    /// <summary>A subcommand that asks the owner's desk.</summary>
    internal static Command Sub(string word, string description, Option<string?> data, Func<ParseResult, OperatorRequest> request, params Symbol[] symbols)
    {
        var command = new Command(word, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Arguments.Add(argument);
            else command.Options.Add((Option)symbol);
        }

        command.SetAction((arguments, cancel) => Guarded.RunAsync(() => Operate.RunAsync(DataFolders.Server(arguments.GetValue(data)), request(arguments), cancel)));
        return command;
    }
}
