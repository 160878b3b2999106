using System.Globalization;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppelAProjets.Web.Platform.Autosave;

/// <summary>What the script must know of the document a form writes in.</summary>
/// <param name="Document">Its kind, for the script: «fiche».</param>
/// <param name="Address">Where its controller answers: «/fiches/{id}/modifier».</param>
/// <param name="Key">Names it among the documents of one person on one device.</param>
/// <param name="Zone">Zone its hours are told in.</param>
public sealed record AutosavedForm(string Document, string Address, string Key, TimeZoneInfo Zone)
{
    public string? Section { get; init; }

    /// <summary>The version the page is drawn from; null when nothing is recorded.</summary>
    public int? Version { get; init; }

    /// <summary>UTC instant of what the page is drawn from; null when nothing is recorded.</summary>
    public DateTime? SavedAt { get; init; }
}

/// <summary><c>&lt;form autosave="…"&gt;</c>: a form whose fields leave as they are typed, for the account it is drawn for.</summary>
[HtmlTargetElement("form", Attributes = "autosave")]
public sealed class AutosaveFormTagHelper : TagHelper
{
    public AutosavedForm Autosave { get; set; } = null!;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        // A public constructor cannot ask for an internal type.
        var user = ViewContext.HttpContext.RequestServices.GetRequiredService<CurrentUser>();
        output.Attributes.SetAttribute("data-autosave", Autosave.Document);
        output.Attributes.SetAttribute("data-address", Autosave.Address);
        output.Attributes.SetAttribute("data-key", Autosave.Key);
        output.Attributes.SetAttribute("data-section", Autosave.Section ?? string.Empty);
        output.Attributes.SetAttribute("data-version", Autosave.Version?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        output.Attributes.SetAttribute("data-saved-at", Autosave.SavedAt?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty);
        output.Attributes.SetAttribute("data-zone", Autosave.Zone.Id);
        output.Attributes.SetAttribute("data-user", user.Id);
        output.Attributes.SetAttribute("data-email", (await user.RolesAsync()).Email);
    }
}
