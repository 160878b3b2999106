using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Programmes.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>Invitations to a role in the team of a programme, or on one of its calls.</summary>
internal sealed class TeamInvitations(AppDbContext db, AuditLog audit, TimeProvider clock)
    : InvitationTarget<Invitation, InvitationForm>(db)
{
    public override string Root => "invitations";

    public override string MessageKey => "invitation";

    public override AuditAct Cancelled => AuditAct.InvitationCancelled;

    public override InvitationPageWords Words { get; } =
        new(
            "Invitation à rejoindre une équipe",
            "à la personne qui coordonne le programme",
            "Votre rôle est attribué",
            "travailler dans ce programme"
        );

    public override Refusal Waiting { get; } =
        new(
            "invitation.waiting",
            nameof(InvitationForm.Email),
            "Une invitation attend déjà cette personne pour ce rôle : renvoyez-la depuis la liste ci-dessous."
        );

    public override Guid? CallOf(EmailInvitation invitation) => ((Invitation)invitation).CallId;

    public override IQueryable<Invitation> Alike(Guid ownerId, InvitationForm form)
    {
        var (role, callId) = (form.Role!.Value, form.CallId);
        return WaitingIn(ownerId).Where(invitation => invitation.CallId == callId && invitation.Role == role);
    }

    public override async Task<Refusal?> WhyNotAsync(
        Guid ownerId,
        InvitationForm form,
        string address,
        int alike,
        CancellationToken cancellation
    )
    {
        if (
            form.CallId is not null
            && !await Db.Calls.AnyAsync(call => call.Id == form.CallId && call.ProgrammeId == ownerId, cancellation)
        )
        {
            return new Refusal(
                "invitation.call.unknown",
                nameof(form.CallId),
                "Cet appel n’est pas de ce programme : choisissez-en un de la liste."
            );
        }

        var role = form.Role!.Value;
        var held = await Db.RoleGrants.AnyAsync(
            grant =>
                grant.User.NormalizedEmail == address
                && grant.Role == role
                && (grant.ProgrammeId == ownerId || (form.CallId != null && grant.CallId == form.CallId)),
            cancellation
        );
        return held
            ? new Refusal("invitation.held", nameof(form.Email), "Cette personne a déjà ce rôle : elle est dans la liste de l’équipe.")
            : null;
    }

    public override Invitation Make(Guid id, Guid ownerId, InvitationForm form, InvitationToken token, Guid actorId, DateTime now) =>
        new(id, ownerId, form.CallId, form.TidyEmail, form.Role!.Value, form.TidyInstitution, token.Hash, actorId, now);

    public override async Task<OfferWords> DescribeAsync(EmailInvitation invitation, CancellationToken cancellation)
    {
        var offered = (Invitation)invitation;
        var (programme, call) = await NamesAsync(offered, cancellation);
        return new OfferWords(
            programme,
            RoleWords.Verb(offered.Role),
            $"La coordination de {programme}",
            [
                ("Programme", programme),
                .. call is null ? (IEnumerable<(string, string)>)[] : [("Appel à projets", call)],
                ("Pour", offered.Institution),
            ]
        );
    }

    public override async Task<InvitationMessage> WriteAsync(
        EmailInvitation invitation,
        InvitationLink link,
        CancellationToken cancellation
    )
    {
        var offered = (Invitation)invitation;
        var (programme, call) = await NamesAsync(offered, cancellation);
        return new InvitationMessage(
            new InvitationMailTemplate(programme, call, RoleWords.Verb(offered.Role), link.Inviter, link.Address, link.Until),
            AuditAct.InvitationSent,
            $"Invitation envoyée à {offered.Email}\u00A0: {FrenchWords.For(offered.Role)}, {call ?? programme}."
        );
    }

    public override async Task<InvitationAcceptance> GiveAsync(
        EmailInvitation invitation,
        User user,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var offered = (Invitation)invitation;
        if (
            !await Db.RoleGrants.AnyAsync(
                g =>
                    g.UserId == user.Id
                    && g.Role == offered.Role
                    && (offered.CallId == null ? g.ProgrammeId == offered.ProgrammeId : g.CallId == offered.CallId),
                cancellation
            )
        )
        {
            Db.RoleGrants.Add(
                new RoleGrant(
                    clock.NewId(),
                    user.Id,
                    offered.Role,
                    offered.CallId is null ? offered.ProgrammeId : null,
                    offered.CallId,
                    offered.Institution,
                    now
                )
            );
        }

        audit.Record(
            user.Id,
            AuditAct.InvitationAccepted,
            offered.CallId,
            null,
            $"{user.DisplayName} ({user.Email}) accepte l’invitation\u00A0: {FrenchWords.For(offered.Role)}, {offered.Institution}."
        );
        return new InvitationAcceptance(PathOf(offered), "Votre invitation est acceptée. Bienvenue.");
    }

    protected override IQueryable<Invitation> In(Guid ownerId) => Db.Invitations.Where(invitation => invitation.ProgrammeId == ownerId);

    /// <summary>Where the role is exercised.</summary>
    private static string PathOf(Invitation offered) =>
        offered switch
        {
            { Role: CallRole.Coordinator, CallId: null } => $"/coordination/programmes/{offered.ProgrammeId}",
            { Role: CallRole.Coordinator } => "/coordination",
            { Role: CallRole.Evaluator } => "/evaluation",
            _ => "/mon-compte",
        };

    /// <summary>The programme, which may be about to be saved with its first invitation, and the title of the call.</summary>
    private async Task<(string Programme, string? Call)> NamesAsync(Invitation offered, CancellationToken cancellation) =>
        (
            Db.Programmes.Local.FirstOrDefault(p => p.Id == offered.ProgrammeId)?.Name
                ?? await Db.Programmes.AsNoTracking().Where(p => p.Id == offered.ProgrammeId).Select(p => p.Name).SingleAsync(cancellation),
            offered.CallId is null
                ? null
                : await Db
                    .Calls.AsNoTracking()
                    .Where(c => c.Id == offered.CallId)
                    .Select(c => c.Text.Title)
                    .SingleOrDefaultAsync(cancellation)
        );
}
