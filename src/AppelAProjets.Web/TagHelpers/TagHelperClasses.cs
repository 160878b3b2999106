using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.TagHelpers;

internal static class TagHelperClasses
{
    /// <summary>Adds a class to those the view wrote.</summary>
    public static void AddClass(this TagHelperOutput output, string name) => output.AddClass(name, HtmlEncoder.Default);
}
