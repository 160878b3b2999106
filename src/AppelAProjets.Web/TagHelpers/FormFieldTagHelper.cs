using System.Globalization;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>
/// <c>&lt;form-field for="Title" label="Titre de l'action" hint="…" maxlength="120" counter="true" /&gt;</c>: label,
/// hint, control, counter and error, tied together for those who do not see them side by side. What is written inside
/// the element (a help, an example) comes under the control; any other attribute goes to the control itself.
/// </summary>
[HtmlTargetElement("form-field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public class FormFieldTagHelper : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>
    /// text, email, tel, url, password, search, date, datetime, money, decimal, textarea, select, file, checkbox, radios
    /// (one of Items) or checkboxes (several of Items).
    /// </summary>
    public string Type { get; set; } = "text";

    /// <summary>Longest answer accepted, in characters. With a counter nothing is cut: the counter says what is too much.</summary>
    public int? Maxlength { get; set; }

    public bool Counter { get; set; }

    /// <summary>A short example, under the hint. It stays while one types, as a placeholder would not.</summary>
    public string? Example { get; set; }

    public bool Optional { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>Unit at the right of the field; money brings its own.</summary>
    public string? Suffix { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>True when the answer is shown and can't be changed: it is not posted.</summary>
    public bool Closed { get; set; }

    /// <summary>First line of a select that has no answer yet.</summary>
    public string Empty { get; set; } = "Choisir";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var name = FieldErrors.FullName(ViewContext, For.Name);
        var error = FieldErrors.First(ViewContext, name);
        var control = new FieldControl(ViewContext, name, this, DescribedBy(name, error), error is not null, TakeAttributes(output));

        output.TagName = control.IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("form-field");
        if (Closed)
        {
            output.AddClass("is-closed");
        }

        if (control.IsGroup && DescribedBy(name, error) is { } describedBy)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        if (Type is "checkbox")
        {
            output.Content.AppendHtml(control.Checkbox());
        }
        else
        {
            output.Content.AppendHtml(LabelOf(name, control.IsGroup)).AppendHtml(HintOf(name)).AppendHtml(control.Draw());
        }

        if (error is not null)
        {
            output.Content.AppendHtml(FieldErrors.Paragraph(ViewContext, name, error));
        }

        output.Content.AppendHtml(CounterOf(name)).AppendHtml(inside);
    }

    internal IHtmlContent HintOf(string name)
    {
        if (!HasHint)
        {
            return HtmlString.Empty;
        }

        var hint = new TagBuilder(Type is "checkbox" ? "span" : "p");
        hint.Attributes["class"] = "hint";
        hint.Attributes["id"] = HintId(name);
        hint.InnerHtml.Append(
            Instance is null ? Hint!
            : string.IsNullOrEmpty(Hint) ? Instance
            : $"{Hint}{(".!?:…".Contains(Hint[^1], StringComparison.Ordinal) ? null : ".")} {Instance}"
        );
        return hint;
    }

    private string? Instance => string.IsNullOrEmpty(Example) ? null : $"Par exemple\u00A0: {Example}";

    private TagBuilder LabelOf(string name, bool isGroup)
    {
        var label = new TagBuilder(isGroup ? "legend" : "label");
        label.Attributes["class"] = "form-label";
        if (!isGroup)
        {
            label.Attributes["for"] = FieldErrors.IdOf(name);
        }

        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml("""<span class="optional"> (facultatif)</span>""");
        }

        return label;
    }

    private IHtmlContent CounterOf(string name)
    {
        if (!HasCounter)
        {
            return HtmlString.Empty;
        }

        var counter = new TagBuilder("p");
        counter.Attributes["class"] = "counter mb-0 mt-1";
        counter.Attributes["id"] = CounterId(name);
        counter.Attributes["aria-live"] = "polite";
        counter.Attributes["data-counter-for"] = FieldErrors.IdOf(name);
        counter.Attributes["data-counter-max"] = Maxlength!.Value.ToString(CultureInfo.InvariantCulture);
        counter.InnerHtml.Append($"{FrenchNumbers.Count(Maxlength.Value, "caractère")} au plus");
        return counter;
    }

    private string? DescribedBy(string name, string? error)
    {
        string?[] ids =
        [
            HasHint ? HintId(name) : null,
            error is null ? null : FieldErrors.ErrorIdOf(name),
            HasCounter ? CounterId(name) : null,
        ];
        var present = string.Join(' ', ids.OfType<string>());
        return present.Length == 0 ? null : present;
    }

    // A view that has none gives an empty text.
    private bool HasHint => !string.IsNullOrEmpty(Hint) || !string.IsNullOrEmpty(Example);

    private bool HasCounter => Counter && Maxlength is not null;

    private static string HintId(string name) => $"{FieldErrors.IdOf(name)}-hint";

    private static string CounterId(string name) => $"{FieldErrors.IdOf(name)}-count";

    // Only the class stays on the frame.
    private static List<TagHelperAttribute> TakeAttributes(TagHelperOutput output)
    {
        var taken = output.Attributes.Where(attribute => attribute.Name is not "class").ToList();
        foreach (var attribute in taken)
        {
            output.Attributes.Remove(attribute);
        }

        return taken;
    }
}
