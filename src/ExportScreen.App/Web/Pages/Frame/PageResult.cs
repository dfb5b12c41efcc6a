using ExportScreen.App.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace ExportScreen.App.Web.Pages.Frame;

/// <summary>Answers with a page.</summary>
internal static class PageResult
{
    /// <summary>A page with forms: its anti-forgery token belongs to whoever reads it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="model">What it shows, or null.</param>
    /// <typeparam name="TPage">The page: a component with the parameters Frame and, when there is a model, Model.</typeparam>
    public static IResult Of<TPage>(HttpContext context, object? model = null)
        where TPage : IComponent =>
        Make<TPage>(FrameOf(context, context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken), model, StatusCodes.Status200OK);

    /// <summary>A page without forms, for answers to requests that went wrong.</summary>
    public static IResult WithoutForms<TPage>(HttpContext context, object? model, int status)
        where TPage : IComponent => Make<TPage>(FrameOf(context, null), model, status);

    private static RazorComponentResult<TPage> Make<TPage>(PageFrame frame, object? model, int status)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Frame"] = frame };
        if (model is not null) parameters["Model"] = model;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    private static PageFrame FrameOf(HttpContext context, string? token)
    {
        var parts = context.RequestServices.GetRequiredService<WebHostParts>();
        var caller = Caller.Of(context);
        return new PageFrame
        {
            Name = caller?.Name,
            Roles = caller?.Roles ?? [],
            FormToken = token,
            Address = context.Request.Path + context.Request.QueryString,
            Notice = Notice.Find(context.Request.Query[Notice.Parameter].FirstOrDefault()),
            Now = parts.Stores.Clock.GetUtcNow(),
            HasLocalAccounts = parts.Platform is null,
        };
    }
}
