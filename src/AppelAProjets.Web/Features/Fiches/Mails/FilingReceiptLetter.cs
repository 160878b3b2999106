using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Fiches.Deposit;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Fiches.Mails;

/// <summary>The receipt of a filing, as mail.</summary>
public sealed record FilingReceiptLetter(Receipt Receipt, string Link) : Letter
{
    public override string Subject => $"Fiche déposée : {Receipt.Number}, «\u00A0{Receipt.Title}\u00A0»";

    public override NoticeKind Kind => NoticeKind.FilingReceipt;

    public override string Reason => $"Vous recevez ce message parce que vous écrivez pour {Receipt.OrganisationName}, qui vient de déposer cette fiche.";
}
