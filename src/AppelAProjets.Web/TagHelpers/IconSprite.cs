using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>
/// Draws an icon from the one sprite the asset build makes (Assets/icons.json lists what it holds). The version in its
/// address lets browsers keep it for good.
/// </summary>
internal static class IconSprite
{
    private const string Sprite = "/assets/icons.svg";

    public static TagBuilder Draw(ViewContext view, IFileVersionProvider versions, string name, string? extraClass = null)
    {
        var root = view.HttpContext.Request.PathBase;
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{versions.AddFileVersionToPath(root, root + Sprite)}#{name}";

        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = extraClass is null ? "icon" : $"icon {extraClass}";
        // The words beside it say the same thing.
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
