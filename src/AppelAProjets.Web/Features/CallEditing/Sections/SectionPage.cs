using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.CallEditing.Settings;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>For the page of one section: what surrounds its form.</summary>
internal abstract record SectionPage(EditedCall Call, CallSection Section, string Print)
{
    /// <summary>
    /// What differs between what the person typed (after) and what a colleague saved meanwhile (before); null when nobody did.
    /// </summary>
    public IReadOnlyList<SettingDifference>? Theirs { get; init; }

    public string Name => CallSectionSlug.Name(Section);

    /// <summary>Where the form is posted: the page it is on.</summary>
    public required string Address { get; init; }

    /// <summary>The section after this one, in the order they are filled.</summary>
    public CallSection? Next => CallSectionSlug.After(Section);
}

/// <summary>The same with its form.</summary>
internal sealed record SectionPage<TForm>(EditedCall Call, CallSection Section, TForm Form, string Print)
    : SectionPage(Call, Section, Print);

/// <summary>What every form of a section posts besides its own fields.</summary>
internal sealed class SectionPost
{
    /// <summary>The fingerprint the form was drawn from.</summary>
    public string? Print { get; set; }

    /// <summary>True from the page that shows what changes.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Why a published call changes.</summary>
    public string? Reason { get; set; }

    /// <summary>«suivante» to go on to the next section.</summary>
    public string? Suite { get; set; }
}

/// <summary>For the page that shows what a change of a published call would do, and posts the same fields again.</summary>
internal sealed record ConfirmPage(
    EditedCall Call,
    CallSection Section,
    ChangeToConfirm Change,
    string Address,
    string Back,
    string Reason,
    IReadOnlyList<KeyValuePair<string, string>> Fields
);
