using System.CommandLine.Invocation;
using ExportScreen.App.Commands;
using ExportScreen.App.Terminal;

if (Preconditions.Problem() is { } problem)
{
    Console.Error.WriteLine(problem);
    return ExitCodes.Failed;
}

var command = CommandTable.Root().Parse(args);
// A wrong value is answered with its own sentence, not with the whole help.
if (command.Action is ParseErrorAction wrong) wrong.ShowHelp = false;
return command.Invoke(Preconditions.Invocation(command));
