using System.Globalization;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>, first in the page: how many points to correct, each a link to its field. Nothing is
/// written when there is none.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>In the items of the request once a summary says what is wrong in what was just posted: the title says it too.</summary>
    public static readonly object Shown = new();

    /// <summary>Names of the fields in the order of the page, when the model does not declare them one by one.</summary>
    public IReadOnlyList<string>? Names { get; set; }

    /// <summary>True where nobody has just posted anything: the points are listed without taking the focus or being announced.</summary>
    public bool Quiet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // One point per field, the one shown under it; what concerns the whole page is listed entirely.
        var points = ViewContext
            .ModelState.SelectMany(entry =>
                entry
                    .Value!.Errors.Take(entry.Key.Length == 0 ? int.MaxValue : 1)
                    .Select(error => (Name: entry.Key, Message: FieldErrors.MessageOf(error)))
            )
            .Distinct()
            .OrderBy(point => RankOf(point.Name), RankComparer)
            .ToList();
        if (points.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        if (!Quiet)
        {
            ViewContext.HttpContext.Items[Shown] = true;
            output.Attributes.SetAttribute("role", "alert");
            output.Attributes.SetAttribute("data-autofocus", new HtmlString(""));
        }

        output.Attributes.SetAttribute("data-testid", "error-summary");
        output.Content.AppendHtml(Title(points.Count)).AppendHtml(ListOf(points));
    }

    // The form's state keeps no order of its own; the model declares its fields in the order of the page.
    private static readonly Comparer<List<int>> RankComparer = Comparer<List<int>>.Create(
        (left, right) =>
        {
            var firstDifferent = left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);
            return firstDifferent != 0 ? firstDifferent : left.Count.CompareTo(right.Count);
        }
    );

    /// <summary>«Form.Lines[2].Amount»: the place of Form in the model, of Lines in Form, 2, the place of Amount in a line.</summary>
    private List<int> RankOf(string name)
    {
        if (Names is not null)
        {
            return [Names.ToList().IndexOf(name)];
        }

        var rank = new List<int>();
        ModelMetadata? place = ViewContext.ViewData.ModelMetadata;
        foreach (var part in name.Split('.', '[', ']').Where(part => part.Length > 0))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                rank.Add(index);
                place = place?.ElementMetadata;
                continue;
            }

            var properties = place?.Properties.ToList() ?? [];
            var found = properties.FindIndex(property => string.Equals(property.PropertyName, part, StringComparison.OrdinalIgnoreCase));
            rank.Add(found < 0 ? int.MaxValue : found);
            place = found < 0 ? null : properties[found];
        }

        return rank;
    }

    /// <summary>What the summary is headed by, for a script that keeps it true.</summary>
    public static string TitleOf(int count) => $"Il y a {FrenchNumbers.Count(count, "point")} à corriger";

    private static TagBuilder Title(int count)
    {
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(TitleOf(count));
        return title;
    }

    private static TagBuilder ListOf(IEnumerable<(string Name, string Message)> points)
    {
        var list = new TagBuilder("ul");
        foreach (var (name, message) in points)
        {
            var item = new TagBuilder("li");
            if (name.Length == 0)
            {
                item.InnerHtml.Append(message);
            }
            else
            {
                var link = new TagBuilder("a");
                link.Attributes["href"] = "#" + FieldErrors.IdOf(name);
                link.InnerHtml.Append(message);
                item.InnerHtml.AppendHtml(link);
            }

            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }
}
