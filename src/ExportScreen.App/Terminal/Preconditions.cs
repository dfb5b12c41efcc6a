using System.CommandLine;
using System.Text;

namespace ExportScreen.App.Terminal;

/// <summary>What the machine must have before anything is screened.</summary>
internal static class Preconditions
{
    /// <summary>The sentence to print when something is missing, or null.</summary>
    public static string? Problem()
    {
        // Without ICU data Unicode normalisation does nothing and says nothing: names would pass unmatched.
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant)
            return InvariantRefused;
        return "Å".Normalize(NormalizationForm.FormD).Length == 2 ? null : InvariantRefused;
    }

    /// <summary>Exceptions come through: what is not said in a sentence is a bug and shows itself as one.</summary>
    /// <remarks>The services end by themselves, and take longer for it than a command may.</remarks>
    public static InvocationConfiguration Invocation(ParseResult command)
    {
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        if (command.CommandResult.Command.Name is "serve" or "functions") invocation.ProcessTerminationTimeout = null;
        return invocation;
    }

    private const string InvariantRefused =
        "exportscreen: refused to start in globalization-invariant mode, since names would not be normalised and matches would be lost. "
        + "Install ICU (Debian and Ubuntu: libicu72 or libicu74; Fedora: libicu; Alpine: icu-libs and icu-data-full) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
}
