using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>
/// What invitations of one kind lead to: all that tells those of a programme's team from those of an organisation's members. Sending,
/// sending again, taking back, reading and accepting are the same for every kind, and ask it for the rest.
/// </summary>
internal abstract class InvitationTarget
{
    /// <summary>Why an invitation is neither sent again nor taken back.</summary>
    internal static readonly Refusal NothingWaits = new(
        "invitation.answered",
        string.Empty,
        "Cette invitation n’attend plus de réponse\u00A0: elle a été acceptée ou annulée.",
        RefusalKind.Closed
    );

    /// <summary>Why an invitation is not accepted.</summary>
    internal static readonly Refusal OpensNothing = new(
        "invitation.useless",
        string.Empty,
        "Ce lien n’ouvre rien à ce compte\u00A0: l’invitation a déjà servi, a été retirée, ou a été envoyée à une autre adresse.",
        RefusalKind.Closed
    );

    /// <summary>First part of the addresses of its links; the token follows.</summary>
    public abstract string Root { get; }

    /// <summary>Begins the unique keys of its messages.</summary>
    public abstract string MessageKey { get; }

    /// <summary>What the journal keeps of one taken back.</summary>
    public abstract AuditAct Cancelled { get; }

    /// <summary>What the page of a link says whatever the invitation.</summary>
    public abstract InvitationPageWords Words { get; }

    /// <summary>The call an invitation is for, or null.</summary>
    public virtual Guid? CallOf(EmailInvitation invitation) => null;

    /// <summary>The invitation of a link, to read it as it is now; null when no link is written so (any more).</summary>
    public abstract Task<EmailInvitation?> ReadAsync(InvitationToken token, CancellationToken cancellation);

    /// <summary>The same, to change it.</summary>
    public abstract Task<EmailInvitation?> FindAsync(InvitationToken token, CancellationToken cancellation);

    /// <summary>An invitation of a programme, or of an organisation; null when it waits for nothing any more.</summary>
    public abstract Task<EmailInvitation?> FindWaitingAsync(Guid ownerId, Guid id, CancellationToken cancellation);

    /// <summary>What an invitation offers, in the words of its page.</summary>
    public abstract Task<OfferWords> DescribeAsync(EmailInvitation invitation, CancellationToken cancellation);

    /// <summary>The message that carries a link, and what the journal keeps of it.</summary>
    public abstract Task<InvitationMessage> WriteAsync(EmailInvitation invitation, InvitationLink link, CancellationToken cancellation);

    /// <summary>Adds to the context, for the caller to save, what an invitation just accepted gives to the account.</summary>
    public abstract Task<InvitationAcceptance> GiveAsync(
        EmailInvitation invitation,
        User user,
        DateTime now,
        CancellationToken cancellation
    );
}

/// <summary>The same, with what is typed to invite.</summary>
internal abstract class InvitationTarget<TInvitation, TForm>(AppDbContext db) : InvitationTarget
    where TInvitation : EmailInvitation
    where TForm : IInvitationForm
{
    /// <summary>Told when the same invitation waits already.</summary>
    public abstract Refusal Waiting { get; }

    /// <summary>The invitations without answer that would be the same as this one, addresses aside.</summary>
    public abstract IQueryable<TInvitation> Alike(Guid ownerId, TForm form);

    /// <summary>Why someone may not be invited, or null.</summary>
    /// <param name="ownerId">The programme, or the organisation.</param>
    /// <param name="form">What was typed, without shortcomings.</param>
    /// <param name="address">The address, normalised.</param>
    /// <param name="alike">How many invitations like this one wait already.</param>
    /// <param name="cancellation">Cancellation.</param>
    public abstract Task<Refusal?> WhyNotAsync(Guid ownerId, TForm form, string address, int alike, CancellationToken cancellation);

    /// <summary>The invitation as it will be kept.</summary>
    public abstract TInvitation Make(Guid id, Guid ownerId, TForm form, InvitationToken token, Guid actorId, DateTime now);

    public sealed override async Task<EmailInvitation?> ReadAsync(InvitationToken token, CancellationToken cancellation) =>
        await db.Set<TInvitation>().AsNoTracking().SingleOrDefaultAsync(invitation => invitation.TokenHash == token.Hash, cancellation);

    public sealed override async Task<EmailInvitation?> FindAsync(InvitationToken token, CancellationToken cancellation) =>
        await db.Set<TInvitation>().SingleOrDefaultAsync(invitation => invitation.TokenHash == token.Hash, cancellation);

    public sealed override async Task<EmailInvitation?> FindWaitingAsync(Guid ownerId, Guid id, CancellationToken cancellation) =>
        await WaitingIn(ownerId).SingleOrDefaultAsync(invitation => invitation.Id == id, cancellation);

    protected AppDbContext Db => db;

    /// <summary>The invitations nobody answered yet.</summary>
    protected IQueryable<TInvitation> WaitingIn(Guid ownerId) =>
        In(ownerId).Where(invitation => invitation.AcceptedAt == null && invitation.CancelledAt == null);

    /// <summary>Every invitation of a programme, or of an organisation.</summary>
    protected abstract IQueryable<TInvitation> In(Guid ownerId);
}

/// <summary>An invitation, as typed.</summary>
internal interface IInvitationForm
{
    /// <summary>The address, without the spaces around it.</summary>
    string TidyEmail { get; }

    IEnumerable<Refusal> Refusals();
}

/// <summary>A link about to leave.</summary>
/// <param name="Inviter">Who invites.</param>
/// <param name="Address">Where it leads, whole.</param>
/// <param name="Until">When it stops working, in words.</param>
internal sealed record InvitationLink(string Inviter, string Address, string Until);

/// <summary>What leaves, and what the journal keeps of it.</summary>
internal sealed record InvitationMessage(MailTemplate MailTemplate, AuditAct Act, string Journal);

/// <summary>Where an accepted invitation leads, and the sentence of welcome.</summary>
internal sealed record InvitationAcceptance(string Path, string Welcome);

/// <summary>What the page of a link says, whatever the invitation.</summary>
/// <param name="Title">Its title while the invitation waits.</param>
/// <param name="WhomToAsk">Whom to ask for another one, after «demandez une nouvelle invitation».</param>
/// <param name="Given">What the reader has since they accepted, before a link to their account; null for the link alone.</param>
/// <param name="Purpose">What the person's data will serve, after «Ces informations servent à».</param>
internal sealed record InvitationPageWords(string Title, string WhomToAsk, string? Given, string Purpose);

/// <summary>What one invitation offers.</summary>
/// <param name="From">The programme, or the organisation.</param>
/// <param name="Does">What the person will do, after «vous invite à».</param>
/// <param name="WithdrawnBy">Who took it back, before «l’a retirée».</param>
/// <param name="Lines">What it is for, term by term.</param>
internal sealed record OfferWords(string From, string Does, string WithdrawnBy, IReadOnlyList<(string Term, string Text)> Lines);
