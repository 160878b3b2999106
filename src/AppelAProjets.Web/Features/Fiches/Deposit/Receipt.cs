using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Fiches.Deposit;

/// <summary>The acknowledgement of a filing, with the mentions of CRPA R112-5: the page and the mail say the same.</summary>
public sealed record Receipt(
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
    bool InGrace,
    bool InExtension,
    long RequestedCents,
    long ChargesCents,
    string ContentHash,
    CallSchedule Schedule)
{
    public DateOnly ImplicitRejectionDay => Schedule.ImplicitRejectionDay(FiledAt);

    /// <summary>The hash in groups of four, so that two people can compare it aloud.</summary>
    public string SpacedHash => string.Join(' ', ContentHash.Chunk(4).Select(group => new string(group)));

    public static Receipt Of(Call call, Programme programme, FicheAction fiche, Filing filing, Organisation organisation) => new(
        fiche.Id, fiche.Number!, filing.Number, filing.Title, call.Text.Title, call.Slug, programme.Name, programme.Contact, organisation.Name, organisation.Kind,
        organisation.Town, filing.SignatoryName, filing.SignatoryRole, filing.FiledAt, filing.InGrace, filing.InExtension, filing.RequestedCents, filing.ChargesCents, filing.ContentHash, call.Schedule.ExtendedTo(fiche.ExtendedUntil));
}

/// <summary>For the receipt page.</summary>
public sealed record ReceiptPage(Receipt Receipt, bool InForce, bool CanCorrect, string Email, DateTime Now)
{
    /// <summary>What follows the filing, up to the answer.</summary>
    public TimelineModel Ahead()
    {
        var schedule = Receipt.Schedule;
        (string Title, DateTime At)[] steps =
        [
            ("Dépôt", Receipt.FiledAt), ("Recevabilité", schedule.EligibilityEndsAt), ("Notation", schedule.RatingEndsAt),
            ("Comité", schedule.CommitteeAt), ("Réponse", schedule.NotificationAt),
        ];
        var next = Array.FindIndex(steps, step => step.At > Now);
        return new TimelineModel(
        [
            .. steps.Select((step, index) => new TimelineStep(
                step.Title,
                FrenchDates.DayMonth(step.At, schedule.Zone),
                step.At <= Now ? TimelineState.Past : index == next ? TimelineState.Next : TimelineState.Later)),
        ]);
    }
}
