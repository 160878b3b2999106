using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Fiches.Filings;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Fiches.Mails;

/// <summary>The receipt of a filing, as mail.</summary>
internal sealed record FilingReceiptMailTemplate(Receipt Receipt, string Link) : MailTemplate
{
    public override string Subject => $"Fiche déposée : {Receipt.Number}, «\u00A0{Receipt.Title}\u00A0»";

    public override OutboxMessageKind Kind => OutboxMessageKind.FilingReceipt;

    public override string Reason =>
        $"Vous recevez ce message parce que vous écrivez pour {Receipt.OrganisationName}, qui vient de déposer cette fiche.";
}
