using Microsoft.AspNetCore.Builder;

namespace ExportScreen.App.Web.Problems;

/// <summary>What a bug is answered with: the framework logs it with its trace, the caller gets a problem without any.</summary>
internal static class FaultResponses
{
    /// <summary>The settings of the exception handler.</summary>
    public static ExceptionHandlerOptions Options { get; } = new()
    {
        AllowStatusCode404Response = true,
        ExceptionHandler = static context => new Problem(ProblemCodes.Failed).ExecuteAsync(context),
    };
}
