using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Deliberations.Mails;

/// <summary>The selection letter. The page of the decision is the reference; the letter says the same and points to it.</summary>
/// <param name="Name">Its reader.</param>
/// <param name="CallTitle">The call.</param>
/// <param name="ProgrammeName">The programme that answers.</param>
/// <param name="Number">Number of the fiche.</param>
/// <param name="Title">Title of the action.</param>
/// <param name="Organisation">The applicant organisation.</param>
/// <param name="Outcome">The decision in words.</param>
/// <param name="Granted">Amount granted, or null when none is.</param>
/// <param name="Motive">Motive or condition, as recorded; may be empty.</param>
/// <param name="HasRecourse">True when the decision is unfavourable: the letter says how to contest it.</param>
/// <param name="Contact">Who answers questions.</param>
/// <param name="Link">Address of the page of the decision.</param>
internal sealed record DecisionMailTemplate(
    string Name,
    string CallTitle,
    string ProgrammeName,
    string Number,
    string Title,
    string Organisation,
    string Outcome,
    string? Granted,
    string Motive,
    bool HasRecourse,
    Contact Contact,
    string Link
) : MailTemplate
{
    /// <summary>What the committee tells the applicant, as the coordination reviewed it; may be empty.</summary>
    public string Comment { get; init; } = string.Empty;

    public override string Subject => $"Réponse à votre demande {Number}, «\u00A0{Title}\u00A0»";

    public override OutboxMessageKind Kind => OutboxMessageKind.Decision;

    public override string Reason =>
        $"Vous recevez cette lettre parce que {Organisation} a déposé la fiche {Number} à l’appel «\u00A0{CallTitle}\u00A0».";

    /// <summary>How to contest (CJA R421-1).</summary>
    public string Recourse =>
        "Vous pouvez contester cette décision dans les deux mois qui suivent sa réception, par un recours gracieux auprès de "
        + $"{(Contact.Service.Length > 0 ? Contact.Service : ProgrammeName)} ou par un recours devant le tribunal administratif.";
}
