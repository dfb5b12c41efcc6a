using ExportScreen.App.Commands;
using ExportScreen.App.Terminal;

if (Preconditions.Problem() is { } problem)
{
    Console.Error.WriteLine(problem);
    return ExitCodes.Failed;
}

return CommandTable.Root().Parse(args).Invoke(Preconditions.Invocation());
