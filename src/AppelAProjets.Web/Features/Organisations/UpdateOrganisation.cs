using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Organisations;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>What became of an update.</summary>
/// <param name="Recorded">What a colleague recorded meanwhile, when that is why it was refused.</param>
/// <param name="Asked">The organisation the person asks to join instead; null once the profile is saved.</param>
internal sealed record ProfileUpdate(OrganisationForm? Recorded = null, KnownOrganisation? Asked = null)
{
    public static ProfileUpdate Saved { get; } = new();
}

/// <summary>Changes the profile of an organisation. Fiches already filed keep what they said.</summary>
internal sealed class UpdateOrganisation(
    AppDbContext db,
    OrganisationReads reading,
    SameSiretReads sirets,
    JoinRequests joins,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>The days people write are those of the place that reads them.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public async Task<Outcome<ProfileUpdate>> ExecuteAsync(Guid id, OrganisationForm form, Guid actorId, CancellationToken cancellation)
    {
        var (identity, refusals) = form.Read();
        var (details, more) = form.Details.Read(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.UtcNow(), Zone)));
        if (refusals.Count + more.Count > 0)
        {
            return Outcome.Refuse([.. refusals, .. more]);
        }

        try
        {
            return await db.InWriteTransactionAsync(
                token => WriteAsync(id, form, identity with { Details = details }, actorId, token),
                cancellation
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.OvertakenBy(new ProfileUpdate(Recorded: await reading.ReadAsync(id, cancellation)));
        }
    }

    private async Task<Outcome<ProfileUpdate>> WriteAsync(
        Guid id,
        OrganisationForm form,
        OrganisationProfile profile,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == id, cancellation);
        if (organisation.Version != form.Version)
        {
            return Outcome.OvertakenBy(new ProfileUpdate(Recorded: await reading.ReadAsync(id, cancellation)));
        }

        var before = organisation.Siret;
        organisation.Apply(profile);
        if (organisation.Siret != before)
        {
            form.Known = await sirets.FindAsync(organisation.Siret, id, cancellation);
            if (form.SiretRefusals(form.Known) is { Count: > 0 } refusals)
            {
                return Outcome.Refuse(refusals);
            }

            if (form.Joined(form.Known) is { } joined)
            {
                return await AskAsync(organisation, joined, actorId, cancellation);
            }

            if (form.Known.Count > 0)
            {
                audit.Record(
                    actorId,
                    AuditAct.SameSiretRegistered,
                    null,
                    null,
                    $"{organisation.Name} a le même SIRET que {form.Known[0].Name}, avec cette raison\u00A0: {form.TidyReason}"
                );
            }
        }

        if (db.Entry(organisation).State == EntityState.Modified)
        {
            audit.Record(actorId, AuditAct.OrganisationChanged, null, null, $"Profil de {organisation.Name} modifié.");
            await db.SaveChangesAsync(cancellation);
        }

        return ProfileUpdate.Saved;
    }

    /// <summary>The profile stays as it was: the person joins the other organisation instead.</summary>
    private async Task<Outcome<ProfileUpdate>> AskAsync(
        Organisation organisation,
        KnownOrganisation joined,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        await db.Entry(organisation).ReloadAsync(cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == actorId, cancellation);
        if (await joins.AskAsync(joined, user, cancellation) is { } refusal)
        {
            return refusal;
        }

        await db.SaveChangesAsync(cancellation);
        return new ProfileUpdate(Asked: joined);
    }
}
