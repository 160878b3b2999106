using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Discussions.Mails;

/// <summary>What was said and not read yet. It names no fiche: copies of it are read by people who may be in conflict with one.</summary>
internal sealed record DiscussionDigestMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required int Messages { get; init; }

    public required int Fiches { get; init; }

    public required bool CallsOnReader { get; init; }

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.DiscussionDigest;

    public override string Subject => CallsOnReader ? $"On attend votre avis\u00A0: {What}" : What;

    public override string Reason =>
        "Vous recevez ce message parce que vous examinez des fiches de cet appel et que des échanges ont eu lieu depuis votre dernière "
        + "visite. Les messages sont regroupés.";

    public string What =>
        $"{FrenchNumbers.Count(Messages, "nouveau message", "nouveaux messages")} sur {FrenchNumbers.Count(Fiches, "fiche")}";
}
