using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace AppelAProjets.Web.Startup;

/// <summary>Views stand in the folder of the feature their controller belongs to, then in Features/Shared.</summary>
public sealed class FeatureViews : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Features = "AppelAProjets.Web.Features.";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var space = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace;
        context.Values[Key] =
            space?.StartsWith(Features, StringComparison.Ordinal) == true ? space[Features.Length..].Split('.')[0] : string.Empty;
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var feature = context.Values[Key];
        return feature is { Length: > 0 }
            ? [$"/Features/{feature}/{{0}}.cshtml", $"/Features/{feature}/Views/{{0}}.cshtml", "/Features/Shared/{0}.cshtml"]
            : ["/Features/Shared/{0}.cshtml"];
    }
}
