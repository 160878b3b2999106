using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>The last page before filing: who files and what they attest.</summary>
internal sealed class FilingForm
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public bool Accuracy { get; set; }

    public bool Obligations { get; set; }

    public bool RepublicanCommitment { get; set; }

    public bool Rules { get; set; }

    public bool ImageRights { get; set; }

    public bool PersonalData { get; set; }

    /// <summary>When this page was shown, sealed by the server: a filing begun before closing is covered by the grace.</summary>
    public string? Begun { get; set; }

    /// <summary>Print of the text this page showed: what was written since has to be read before it is filed.</summary>
    public string? Read { get; set; }

    public bool IsTicked(AttestationKind kind) =>
        kind switch
        {
            AttestationKind.Accuracy => Accuracy,
            AttestationKind.Obligations => Obligations,
            AttestationKind.RepublicanCommitment => RepublicanCommitment,
            AttestationKind.Rules => Rules,
            AttestationKind.ImageRights => ImageRights,
            AttestationKind.PersonalData => PersonalData,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This attestation has no box."),
        };
}

/// <summary>For «Vérifier avant dépôt».</summary>
internal sealed record CheckPage(
    FicheBeingWritten Fiche,
    FicheReading Reading,
    IReadOnlyList<Shortcoming> Shortcomings,
    BeforeFiling Before,
    FilingForm Form,
    DateTime Now,
    MemberRights Rights
)
{
    /// <summary>The sentences to attest.</summary>
    public IReadOnlyList<AttestationText> Asked => Before.Asked;

    /// <summary>Where the information on personal data of the programme is.</summary>
    public string PersonalDataPath => Before.PersonalDataPath;

    /// <summary>Every section with what it lacks, in the order of the form.</summary>
    public IReadOnlyList<CheckedSection> Sections { get; } =
    [.. Fiche.Conditions.Sections.Select(section => new CheckedSection(section, [.. Shortcomings.Where(item => item.Section == section)]))];

    /// <summary>How far the fiche is.</summary>
    internal FicheProgress Progress { get; } = FicheProgress.Of(Fiche.Content, Fiche.Conditions, Shortcomings);

    /// <summary>The rules of the call are among what is attested.</summary>
    internal bool AttestsRules => Asked.Any(text => text.Kind == AttestationKind.Rules);

    internal bool IsOptional(CheckedSection section) => Progress.Sections.Single(stand => stand.Section == section.Section).IsOptional;

    /// <summary>What can be done with it now.</summary>
    public FicheWindow Window { get; } = Fiche.WindowAt(Now);

    public bool IsClosed => Window.IsClosed;

    /// <summary>Closed, and a filing begun before can still be made from this page.</summary>
    internal bool IsInGrace => IsClosed && !AlreadyFiled && Form.Begun is not null && Window.TakesEverything;

    /// <summary>The page offers to file: something is to be filed, and it is time.</summary>
    internal bool OffersFiling => !AlreadyFiled && (!IsClosed || IsInGrace);

    /// <summary>The closing is near enough to say what follows it.</summary>
    internal bool IsLastHour => !IsClosed && Reopened is null && Fiche.Schedule.ClosesAt - Now <= TimeSpan.FromHours(1);

    /// <summary>What does not keep the fiche from being filed, and that its eligibility would be judged on.</summary>
    internal string? EligibilityWarning =>
        Fiche.Choices.Neighbourhoods.Count > 0
        && !Fiche.Choices.Neighbourhoods.Any(neighbourhood => Fiche.Content.NeighbourhoodIds.Contains(neighbourhood.Id))
            ? "Aucun quartier de l’appel n’est coché\u00A0: une action qui n’en concerne aucun n’est pas recevable."
            : null;

    /// <summary>The complement asked, while it can be given.</summary>
    public Reopening? Reopened => Window.Complement;

    /// <summary>True when what is written is already what was filed.</summary>
    public bool AlreadyFiled => Fiche.FiledNumber is not null && !Fiche.HasUnfiledChanges && Reopened?.Opens(FicheParts.Profile) != true;
}

/// <summary>One section of the check before filing.</summary>
internal sealed record CheckedSection(FicheSection Section, IReadOnlyList<Shortcoming> Shortcomings)
{
    public int Missing => Shortcomings.Count(item => !item.IsError);

    public int Wrong => Shortcomings.Count(item => item.IsError);
}

/// <summary>One box to tick, with its sentence.</summary>
internal sealed record AttestationBox(FilingForm Form, AttestationText Text);
