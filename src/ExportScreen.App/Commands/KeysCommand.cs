using System.CommandLine;
using ExportScreen.App.Web.Operating;
using ExportScreen.Pipeline.Decisions;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen keys</c>: keys of scripts for <c>serve</c>.</summary>
internal static class KeysCommand
{
    public static Command Make()
    {
        var data = ServeCommand.DataOption();
        data.Recursive = true;
        var command = new Command("keys", "Keys with which scripts call the API; also while the service runs.") { data };
        var role = new Option<string>("--role") { Description = $"What it may do: {string.Join(", ", RoleNames.All)}", HelpName = "R", Required = true };
        role.AcceptOnlyFromAmong([.. RoleNames.All]);
        var name = new Option<string>("--name") { Description = "What it is for", HelpName = "N", DefaultValueFactory = _ => "" };
        var id = new Argument<string>("ID") { Description = "Id of the key, as keys list shows it" };
        command.Subcommands.Add(AccountsCommand.Sub("add", "Makes a key and prints it, once.", data, a => new OperatorRequest("keys-add", a.GetValue(name), [a.GetValue(role)!]), role, name));
        command.Subcommands.Add(AccountsCommand.Sub("list", "Shows the keys: id, role, day, name.", data, _ => new OperatorRequest("keys-list")));
        command.Subcommands.Add(AccountsCommand.Sub("revoke", "Ends a key.", data, a => new OperatorRequest("keys-revoke", a.GetValue(id)), id));
        return command;
    }
}
