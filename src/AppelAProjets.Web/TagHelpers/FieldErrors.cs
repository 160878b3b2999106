using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>Names and messages shared by the summary, the fields and their errors, so that every link finds its field.</summary>
internal static class FieldErrors
{
    public static string FullName(ViewContext view, string name) => view.ViewData.TemplateInfo.GetFullHtmlFieldName(name);

    public static string IdOf(string fullName) => TagBuilder.CreateSanitizedId(fullName, "_");

    public static string ErrorIdOf(string fullName) => $"{IdOf(fullName)}-error";

    public static string? First(ViewContext view, string fullName) =>
        view.ModelState.TryGetValue(fullName, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? entry.Errors.Select(MessageOf).FirstOrDefault()
            : null;

    /// <summary>An exception while binding has no words of its own: the reader must not see an empty point.</summary>
    public static string MessageOf(ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Cette réponse n’est pas lisible. Vérifiez-la." : error.ErrorMessage;

    public static TagBuilder Paragraph(ViewContext view, string fullName, string message)
    {
        var words = new TagBuilder("span");
        words.InnerHtml.Append(message);

        var paragraph = new TagBuilder("p");
        paragraph.Attributes["class"] = "field-error mb-0";
        paragraph.Attributes["id"] = ErrorIdOf(fullName);
        paragraph.InnerHtml.AppendHtml(IconSprite.Draw(view, "exclamation-circle-fill")).AppendHtml(words);
        return paragraph;
    }
}
