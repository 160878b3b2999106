using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>
/// <c>&lt;field-error for="Name" /&gt;</c>: what is wrong with one field, under it. Its id is the field's followed by
/// «-error», for <c>aria-describedby</c>. Nothing is written when the field is right.
/// </summary>
[HtmlTargetElement("field-error", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldErrorTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var name = FieldErrors.FullName(ViewContext, For.Name);
        if (FieldErrors.First(ViewContext, name) is { } message)
        {
            output.Content.SetHtmlContent(FieldErrors.Paragraph(ViewContext, name, message));
        }
    }
}
