using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AppelAProjets.Web.Platform.Documents;

/// <summary>Turns a view into text for a mail or a file, in a request or in a job alike.</summary>
internal sealed class ViewText(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services)
{
    /// <param name="path">Path of the view from the root of the application.</param>
    /// <param name="model">Its model.</param>
    public async Task<string> RenderAsync(string path, object model)
    {
        var found = views.GetView(executingFilePath: null, path, isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"The template {path} does not exist.");
        }

        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        await using var writer = new StringWriter(CultureInfo.GetCultureInfo("fr-FR"));
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await found.View.RenderAsync(
            new ViewContext(action, found.View, data, new TempDataDictionary(action.HttpContext, tempData), writer, new HtmlHelperOptions())
        );
        return writer.ToString();
    }
}
