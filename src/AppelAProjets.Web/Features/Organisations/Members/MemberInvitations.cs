using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Organisations.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Invitations;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Invitations among the members of an organisation.</summary>
internal sealed class MemberInvitations(AppDbContext db, AuditLog audit) : InvitationTarget<OrganisationInvitation, MemberForm>(db)
{
    public override string Root => "rejoindre";

    public override string MessageKey => "member-invitation";

    public override AuditAct Cancelled => AuditAct.MemberInvitationCancelled;

    public override InvitationPageWords Words { get; } =
        new("Invitation à rejoindre une organisation", "à votre organisation", null, "travailler pour cette organisation");

    public override Refusal Waiting { get; } =
        new(
            "member.waiting",
            nameof(MemberForm.Email),
            "Une invitation attend déjà cette personne\u00A0: renvoyez-la depuis la liste ci-dessus, ou annulez-la pour changer ses droits."
        );

    public override IQueryable<OrganisationInvitation> Alike(Guid ownerId, MemberForm form) => WaitingIn(ownerId);

    public override async Task<Refusal?> WhyNotAsync(
        Guid ownerId,
        MemberForm form,
        string address,
        int alike,
        CancellationToken cancellation
    )
    {
        if (alike >= OrganisationMember.MostInvitationsWaiting)
        {
            return new Refusal(
                "member.many",
                nameof(form.Email),
                $"{OrganisationMember.MostInvitationsWaiting}\u00A0invitations attendent déjà une réponse\u00A0: annulez celles qui ne "
                    + "servent plus."
            );
        }

        return await Db.OrganisationMembers.AnyAsync(
            m => m.OrganisationId == ownerId && Db.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == address),
            cancellation
        )
            ? new Refusal(
                "member.already",
                nameof(form.Email),
                "Cette personne est déjà membre\u00A0: changez ses droits dans la liste ci-dessus."
            )
            : null;
    }

    public override OrganisationInvitation Make(
        Guid id,
        Guid ownerId,
        MemberForm form,
        InvitationToken token,
        Guid actorId,
        DateTime now
    ) => new(id, ownerId, form.TidyEmail, form.Rights!.Value, token.Hash, actorId, now);

    public override async Task<OfferWords> DescribeAsync(EmailInvitation invitation, CancellationToken cancellation)
    {
        var offered = (OrganisationInvitation)invitation;
        var organisation = await Db
            .Organisations.AsNoTracking()
            .Where(o => o.Id == offered.OrganisationId)
            .Select(o => new { o.Name, o.Town })
            .SingleAsync(cancellation);
        return new OfferWords(
            organisation.Name,
            $"{RightsWords.Verb(offered.Rights)} avec ses collègues",
            organisation.Name,
            [("Organisation", organisation.Name), ("Commune", organisation.Town)]
        );
    }

    public override async Task<InvitationMessage> WriteAsync(
        EmailInvitation invitation,
        InvitationLink link,
        CancellationToken cancellation
    )
    {
        var offered = (OrganisationInvitation)invitation;
        var organisation = await Db
            .Organisations.AsNoTracking()
            .Where(o => o.Id == offered.OrganisationId)
            .Select(o => o.Name)
            .SingleAsync(cancellation);
        return new InvitationMessage(
            new MemberInvitationMailTemplate(organisation, RightsWords.Verb(offered.Rights), link.Inviter, link.Address, link.Until),
            AuditAct.MemberInvited,
            $"{offered.Email} est invité à rejoindre {organisation}\u00A0: {FrenchWords.For(offered.Rights)}."
        );
    }

    public override async Task<InvitationAcceptance> GiveAsync(
        EmailInvitation invitation,
        User user,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var offered = (OrganisationInvitation)invitation;
        var organisation = await Db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == offered.OrganisationId, cancellation);
        organisation.Admit(user.Id, now, offered.Rights);
        // Whoever asked to join and is invited meanwhile has their answer.
        if (
            await Db.JoinRequests.SingleOrDefaultAsync(
                r => r.OrganisationId == organisation.Id && r.UserId == user.Id && r.State == JoinRequestState.Pending,
                cancellation
            ) is
            { } asked
        )
        {
            asked.Decide(accepted: true, offered.CreatedBy, now);
        }

        audit.Record(
            user.Id,
            AuditAct.MemberJoined,
            null,
            null,
            $"{user.DisplayName} ({user.Email}) rejoint {organisation.Name}, sur invitation\u00A0: {FrenchWords.For(offered.Rights)}."
        );
        return new InvitationAcceptance(
            $"/mon-organisation/{organisation.Id}",
            $"Bienvenue\u00A0: vous êtes membre de {organisation.Name}."
        );
    }

    protected override IQueryable<OrganisationInvitation> In(Guid ownerId) =>
        Db.OrganisationInvitations.Where(invitation => invitation.OrganisationId == ownerId);
}
