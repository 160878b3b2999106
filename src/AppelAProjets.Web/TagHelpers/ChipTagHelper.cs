using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>
/// <c>&lt;chip tone="warn" icon="hourglass-split"&gt;Bientôt clos&lt;/chip&gt;</c>: a state, said by a word, an icon and
/// a colour together.
/// </summary>
[HtmlTargetElement("chip")]
public sealed class ChipTagHelper : TagHelper
{
    /// <summary>ok, ok-filled, ok-outline, warn, warn-dashed, err, info, accent, neutral, outline (or plain), draft.</summary>
    public string Tone { get; set; } = "neutral";

    public string? Icon { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var name in ClassesOf(Tone))
        {
            output.AddClass(name);
        }

        if (Icon is not null)
        {
            output.Content.AppendHtml(IconSprite.Draw(ViewContext, Icon));
        }

        output.Content.AppendHtml(words);
    }

    private static string[] ClassesOf(string tone) =>
        tone switch
        {
            "neutral" => ["chip"],
            "plain" or "outline" => ["chip", "is-plain"],
            "ok" or "ok-filled" => ["chip", "is-ok"],
            "ok-outline" => ["chip", "is-ok", "is-plain"],
            "warn-dashed" => ["chip", "is-warn", "is-dashed"],
            "warn" or "err" or "info" or "accent" or "draft" => ["chip", $"is-{tone}"],
            _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "The theme has no such tone."),
        };
}
