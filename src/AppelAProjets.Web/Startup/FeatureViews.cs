using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// A view stands beside its controller; what several screens of a feature show stands in the folder above them, and what several features
/// show in Features/Shared. Looked for in that order.
/// </summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Key = "screen";
    private const string Features = "AppelAProjets.Web.Features.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var space = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;
        context.Values[Key] =
            space?.StartsWith(Features, StringComparison.Ordinal) == true ? space[Features.Length..].Replace('.', '/') : string.Empty;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        for (var screen = context.Values[Key] ?? string.Empty; screen.Length > 0; screen = screen[..Math.Max(screen.LastIndexOf('/'), 0)])
        {
            yield return $"/Features/{screen}/{{0}}.cshtml";
        }

        yield return "/Features/Shared/{0}.cshtml";
    }
}
