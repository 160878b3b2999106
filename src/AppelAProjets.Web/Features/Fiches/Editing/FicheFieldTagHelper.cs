using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The fields of a fiche as a page shows them.</summary>
public interface IShownFields
{
    FicheField FieldOf(string path);

    /// <summary>What was posted and not saved, or else what is recorded.</summary>
    string ValueOf(FicheField asked);

    /// <summary>The choices the call offers, or the catalogue.</summary>
    IReadOnlyList<SelectListItem> ItemsOf(FicheField asked);

    /// <summary>True when what is there is shown and can't be changed.</summary>
    bool IsClosed(string path);
}

/// <summary>
/// <c>&lt;fiche-field path="Title" /&gt;</c>: a field of the fiche as the catalogue describes it, with its value in the page's
/// <see cref="IShownFields"/> (the model of the view, or the one given as <c>editor</c> where the view has another). Any attribute of
/// <c>form-field</c> may be said otherwise.
/// </summary>
[HtmlTargetElement("fiche-field", Attributes = "path", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FicheFieldTagHelper(IModelMetadataProvider metadata) : FormFieldTagHelper
{
    private const int FewChoices = 5;

    public string Path { get; set; } = string.Empty;

    public IShownFields? Editor { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var page = Editor ?? (IShownFields)ViewContext.ViewData.Model!;
        var field = page.FieldOf(Path);
        bool Unsaid(string attribute) => !context.AllAttributes.ContainsName(attribute);
        if (Unsaid("label"))
        {
            Label = field.Label;
        }

        Closed = page.IsClosed(Path);
        Hint ??= field.Hint;
        Example ??= field.Example;
        Optional = Unsaid("optional") ? field.Missing is null && field.Kind is not FieldKind.Tick : Optional;
        Maxlength ??= field.Kind is FieldKind.Line or FieldKind.Text ? field.Limit : null;
        Counter = Unsaid("counter") ? field.Kind == FieldKind.Text || (field.Kind == FieldKind.Line && field.Limit < 150) : Counter;
        (Counter, Optional) = (Counter && !Closed, Optional && !Closed);
        Items ??= field.Kind is FieldKind.Choice or FieldKind.Choices ? page.ItemsOf(field) : null;
        if (Unsaid("type"))
        {
            Type = TypeOf(field.Kind, Items?.Count() ?? 0);
        }

        if (field.Kind == FieldKind.Whole && Unsaid("inputmode"))
        {
            output.Attributes.SetAttribute("inputmode", "numeric");
            output.Attributes.SetAttribute("autocomplete", "off");
        }

        For = new ModelExpression(
            FicheForm.Prefix + Path,
            metadata.GetModelExplorerForType(typeof(object), Model(field, page.ValueOf(field)))
        );
        return base.ProcessAsync(context, output);
    }

    private static object? Model(FicheField field, string value) =>
        field.Kind switch
        {
            FieldKind.Tick => value.Length > 0,
            FieldKind.Choices => value.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            _ => value,
        };

    private static string TypeOf(FieldKind kind, int choices) =>
        kind switch
        {
            FieldKind.Text => "textarea",
            FieldKind.Email => "email",
            FieldKind.Phone => "tel",
            FieldKind.Number => "decimal",
            FieldKind.Amount => "money",
            FieldKind.Tick => "checkbox",
            FieldKind.Choices => "checkboxes",
            FieldKind.Choice => choices <= FewChoices ? "radios" : "select",
            _ => "text",
        };
}
