using System.Diagnostics;
using ExportScreen.App.Web.Pages.Frame;
using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Pages.Problems;

/// <summary>Problems of pages are pages; the API answers with Problem Details.</summary>
internal static class ProblemPages
{
    /// <summary>Whether a request is one of a page.</summary>
    public static bool IsFor(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/ui", StringComparison.OrdinalIgnoreCase) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers with the page.</summary>
    public static Task ShowAsync(HttpContext context, ProblemCode code, string? detail)
    {
        var said = code == ProblemCodes.FormToken ? "The form is too old, or you have signed in or out since. Go back, load the page again and repeat what you did." : detail;
        var trace = code.Status >= 500 ? Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier : null;
        return PageResult.WithoutForms<ProblemPage>(context, new ProblemModel(code.Title, said, trace), code.Status).ExecuteAsync(context);
    }
}
