using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>The control of a <see cref="FormFieldTagHelper"/>: input, textarea, select, box or group of choices.</summary>
internal sealed class FieldControl(
    ViewContext view,
    string name,
    FormFieldTagHelper owner,
    string? describedBy,
    bool invalid,
    IReadOnlyList<TagHelperAttribute> attributes
)
{
    public bool IsGroup => owner.Type is "radios" or "checkboxes";

    public IHtmlContent Draw() =>
        owner.Type switch
        {
            "textarea" => TextArea(),
            "select" => Select(),
            "radios" => Choices("radio"),
            "checkboxes" => Choices("checkbox"),
            _ => WithSuffix(Input()),
        };

    /// <summary>A box before its own label, with the hidden «false» that tells an unticked box from an absent one.</summary>
    public IHtmlContent Checkbox()
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (FieldValue.IsTicked(view, name, owner.For.Model))
        {
            box.Attributes["checked"] = "checked";
        }

        Finish(box, "form-check-input");

        var label = new TagBuilder("label");
        label.Attributes["class"] = "form-check-label";
        label.Attributes["for"] = FieldErrors.IdOf(name);
        label.InnerHtml.Append(owner.Label);

        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(label).AppendHtml(owner.HintOf(name));

        var frame = new TagBuilder("div");
        frame.Attributes["class"] = "form-check";
        frame.InnerHtml.AppendHtml(box).AppendHtml(words);

        var unticked = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        unticked.Attributes["type"] = "hidden";
        unticked.Attributes["name"] = name;
        unticked.Attributes["value"] = "false";
        Close(unticked);
        return new HtmlContentBuilder().AppendHtml(frame).AppendHtml(unticked);
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var figures = owner.Type is "money" or "decimal";
        input.Attributes["type"] =
            figures ? "text"
            : owner.Type is "datetime" ? "datetime-local"
            : owner.Type;
        if (figures)
        {
            // Not type=number: it refuses «1 234,50», and a turn of the wheel changes it unseen.
            input.Attributes["inputmode"] = "decimal";
            input.Attributes["autocomplete"] = "off";
        }

        // A password is never sent back; a browser fills in no file.
        if (owner.Type is not ("password" or "file"))
        {
            input.Attributes["value"] = FieldValue.Text(view, name, owner.For.Model, owner.Type);
        }

        Finish(input, figures ? "form-control num" : "form-control");
        return input;
    }

    private TagBuilder WithSuffix(TagBuilder input)
    {
        var suffix = owner.Suffix ?? (owner.Type is "money" ? "€" : null);
        if (suffix is null)
        {
            if (owner.Type is "date" or "datetime")
            {
                input.AddCssClass("w-date");
            }

            return input;
        }

        var unit = new TagBuilder("span");
        unit.Attributes["class"] = "input-group-text";
        unit.InnerHtml.Append(suffix);
        var group = new TagBuilder("div");
        group.Attributes["class"] = "input-group w-money";
        group.InnerHtml.AppendHtml(input).AppendHtml(unit);
        return group;
    }

    private TagBuilder TextArea()
    {
        var area = new TagBuilder("textarea");
        area.Attributes["rows"] = owner.Rows.ToString(CultureInfo.InvariantCulture);
        // HTML drops one line break after the opening tag: this one, not the writer's.
        area.InnerHtml.AppendHtml("\n").Append(FieldValue.Text(view, name, owner.For.Model, owner.Type) ?? "");
        Finish(area, "form-control");
        return area;
    }

    private TagBuilder Select()
    {
        var chosen = FieldValue.Chosen(view, name, owner.For.Model);
        var select = new TagBuilder("select");
        select.InnerHtml.AppendHtml(Option("", owner.Empty, selected: false));
        foreach (var item in Items())
        {
            select.InnerHtml.AppendHtml(Option(ValueOf(item), item.Text, item.Selected || chosen.Contains(ValueOf(item))));
        }

        Finish(select, "form-select");
        return select;
    }

    private HtmlContentBuilder Choices(string type)
    {
        var chosen = FieldValue.Chosen(view, name, owner.For.Model);
        var group = new HtmlContentBuilder();
        var (frames, heading, under) = (group as IHtmlContentBuilder, (string?)null, 0);
        var index = 0;
        foreach (var item in Items())
        {
            // The first choice bears the field's id, so that the link of the error summary lands on it.
            var id = index == 0 ? FieldErrors.IdOf(name) : string.Create(CultureInfo.InvariantCulture, $"{FieldErrors.IdOf(name)}-{index}");
            index++;

            if (item.Group?.Name != heading)
            {
                heading = item.Group?.Name;
                frames = heading is null
                    ? group
                    : Under(heading, $"{FieldErrors.IdOf(name)}-group-{(under++).ToString(CultureInfo.InvariantCulture)}", group);
            }

            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["class"] = invalid ? "form-check-input is-invalid" : "form-check-input";
            input.Attributes["type"] = type;
            input.Attributes["name"] = name;
            input.Attributes["id"] = id;
            input.Attributes["value"] = ValueOf(item);
            Close(input);
            if (item.Selected || chosen.Contains(ValueOf(item)))
            {
                input.Attributes["checked"] = "checked";
            }

            var label = new TagBuilder("label");
            label.Attributes["class"] = "form-check-label";
            label.Attributes["for"] = id;
            label.InnerHtml.Append(item.Text);

            var frame = new TagBuilder("div");
            frame.Attributes["class"] = "form-check";
            frame.InnerHtml.AppendHtml(input).AppendHtml(label);
            frames.AppendHtml(frame);
        }

        return group;
    }

    /// <summary>Choices under the name of what they belong to.</summary>
    private static IHtmlContentBuilder Under(string heading, string id, HtmlContentBuilder group)
    {
        var words = new TagBuilder("p");
        words.Attributes["class"] = "choices-heading";
        words.Attributes["id"] = id;
        words.InnerHtml.Append(heading);
        var frame = new TagBuilder("div");
        frame.Attributes["role"] = "group";
        frame.Attributes["aria-labelledby"] = id;
        frame.InnerHtml.AppendHtml(words);
        group.AppendHtml(frame);
        return frame.InnerHtml;
    }

    private void Finish(TagBuilder control, string classes)
    {
        control.Attributes["class"] = invalid ? classes + " is-invalid" : classes;
        control.Attributes["id"] = FieldErrors.IdOf(name);
        control.Attributes["name"] = name;
        if (describedBy is not null)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        Close(control);
        if (invalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (owner.Maxlength is { } most && !owner.Counter)
        {
            control.Attributes["maxlength"] = most.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var attribute in attributes)
        {
            // What the view computes comes encoded, and is encoded again when it is written.
            control.Attributes[attribute.Name] = attribute.Value is HtmlString encoded
                ? WebUtility.HtmlDecode(encoded.Value ?? "")
                : attribute.Value?.ToString() ?? "";
        }
    }

    private void Close(TagBuilder control)
    {
        if (owner.Closed)
        {
            control.Attributes["disabled"] = "disabled";
        }
    }

    private IEnumerable<SelectListItem> Items() =>
        owner.Items ?? throw new InvalidOperationException($"The field {name} offers choices but was given none (items).");

    private static string ValueOf(SelectListItem item) => item.Value ?? item.Text;

    private static TagBuilder Option(string value, string text, bool selected)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (selected)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(text);
        return option;
    }
}
