using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Programmes.Administration;

internal sealed class CreateProgrammeForm
{
    public string? Name { get; set; }

    public string? Territory { get; set; }

    /// <summary>Address of the first coordinator; empty to invite later.</summary>
    public string? Email { get; set; }

    public string? Institution { get; set; }
}

/// <summary>Creates a programme and invites who will coordinate it, together or not at all.</summary>
internal sealed class CreateProgramme(AppDbContext db, AuditLog audit, SendInvitation send, TeamInvitations team, TimeProvider clock)
{
    /// <returns>The programme.</returns>
    public async Task<Outcome<Guid>> ExecuteAsync(CreateProgrammeForm form, Guid actorId, CancellationToken cancellation)
    {
        var identity = new ProgrammeIdentity(form.Name ?? string.Empty, form.Territory ?? string.Empty, [], Contact.None);
        var invites = !string.IsNullOrWhiteSpace(form.Email);
        var invited = new InvitationForm
        {
            Email = form.Email,
            Institution = form.Institution,
            Role = CallRole.Coordinator,
        };
        IReadOnlyList<Refusal> refusals = [.. identity.Shortcomings(), .. invites ? invited.Refusals() : []];
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var programme = new Programme(clock.NewId(), identity.Tidied.Name, identity.Tidied.Territory, Contact.None);
        db.Programmes.Add(programme);
        audit.Record(actorId, AuditAct.ProgrammeCreated, null, null, $"Programme {programme.Name} créé.");
        if (invites)
        {
            await send.AddToSaveAsync(team, programme.Id, invited, actorId, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return programme.Id;
    }
}
