using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>The acknowledgement of a filing, with the mentions of CRPA R112-5: the page and the mail say the same.</summary>
internal sealed record Receipt(
    Guid FicheId,
    string Number,
    int Version,
    string Title,
    string CallTitle,
    string CallSlug,
    string ProgrammeName,
    Contact Contact,
    string OrganisationName,
    OrganisationKind OrganisationKind,
    string OrganisationTown,
    string SignatoryName,
    string SignatoryRole,
    DateTime FiledAt,
    DateTime ReceivedAt,
    bool InGrace,
    bool InExtension,
    long RequestedCents,
    long ChargesCents,
    string ContentHash,
    IReadOnlyList<Attestation> Attested,
    CallSchedule Schedule
)
{
    public DateOnly ImplicitRejectionDay => Schedule.ImplicitRejectionDay(ReceivedAt);

    /// <summary>True for the answer to a complement request.</summary>
    public bool IsComplement => ReceivedAt != FiledAt;

    /// <summary>The hash in groups of four, so that two people can compare it aloud.</summary>
    public string SpacedHash => string.Join(' ', ContentHash.Chunk(4).Select(group => new string(group)));

    /// <summary>The body is named as it was the day of the filing.</summary>
    public static Receipt Of(Call call, Programme programme, FicheAction fiche, Filing filing, OrganisationProfile applicant) =>
        new(
            fiche.Id,
            fiche.Number!,
            filing.Number,
            filing.Title,
            call.Text.Title,
            call.Slug,
            programme.Name,
            programme.Contact,
            applicant.Name,
            applicant.Kind,
            applicant.Town,
            filing.SignatoryName,
            filing.SignatoryRole,
            filing.FiledAt,
            filing.ReceivedAt,
            filing.InGrace,
            filing.InExtension,
            filing.RequestedCents,
            filing.ChargesCents,
            filing.ContentHash,
            filing.Attested,
            call.Schedule.ExtendedTo(fiche.ExtendedUntil)
        );
}

/// <summary>For the receipt page.</summary>
/// <param name="Receipt">The receipt of one version.</param>
/// <param name="ReplacedBy">The version in force, when it is a later one.</param>
/// <param name="WithdrawnAt">UTC instant of withdrawal, or null.</param>
/// <param name="CanCorrect">Whether a correction can still be filed.</param>
/// <param name="Email">Where the receipt was sent.</param>
/// <param name="Now">UTC instant.</param>
internal sealed record ReceiptPage(Receipt Receipt, int? ReplacedBy, DateTime? WithdrawnAt, bool CanCorrect, string Email, DateTime Now)
{
    public bool InForce => ReplacedBy is null && WithdrawnAt is null;

    /// <summary>What follows the filing, up to the answer.</summary>
    public TimelineModel Ahead()
    {
        var schedule = Receipt.Schedule;
        (string Title, DateTime At)[] steps =
        [
            ("Dépôt", Receipt.ReceivedAt),
            ("Recevabilité", schedule.EligibilityEndsAt),
            ("Notation", schedule.RatingEndsAt),
            ("Comité", schedule.CommitteeAt),
            ("Réponse", schedule.NotificationAt),
        ];
        var next = Array.FindIndex(steps, step => step.At > Now);
        return new TimelineModel([
            .. steps.Select(
                (step, index) =>
                    new TimelineStep(
                        step.Title,
                        FrenchDates.DayMonth(step.At, schedule.Zone),
                        step.At <= Now ? TimelineState.Past
                            : index == next ? TimelineState.Next
                            : TimelineState.Later
                    )
            ),
        ]);
    }
}
