using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>
/// Draws an icon from the one sprite the asset build makes (Assets/icons.json lists what it holds). Its address
/// changes with its content: browsers keep it for a year.
/// </summary>
internal static class IconSprite
{
    private const string Sprite = "assets/icons.svg";

    public static TagBuilder Draw(ViewContext view, string name, string? extraClass = null)
    {
        var addresses = view.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{view.HttpContext.Request.PathBase}/{addresses?[Sprite] ?? Sprite}#{name}";

        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = extraClass is null ? "icon" : $"icon {extraClass}";
        // The words beside it say the same thing.
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
