using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>Turns a message into its HTML and text bodies, in a request or in a job alike.</summary>
public sealed class MailRenderer(IRazorViewEngine views, ITempDataProvider tempData, IServiceProvider services)
{
    private const string RootNamespace = "AppelAProjets.Web";

    public async Task<(string Html, string Text)> RenderAsync(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var type = letter.GetType();
        var folder = type.Namespace![RootNamespace.Length..].Replace('.', '/');
        return (await RenderAsync($"{folder}/{type.Name}.cshtml", letter), (await RenderAsync($"{folder}/{type.Name}.Text.cshtml", letter)).Trim() + "\n");
    }

    private async Task<string> RenderAsync(string path, Letter letter)
    {
        var found = views.GetView(executingFilePath: null, path, isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"The template {path} does not exist.");
        }

        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        await using var writer = new StringWriter(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"));
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = letter };
        await found.View.RenderAsync(new ViewContext(action, found.View, data, new TempDataDictionary(action.HttpContext, tempData), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
