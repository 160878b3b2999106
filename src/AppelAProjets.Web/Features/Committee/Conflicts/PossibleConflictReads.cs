using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>
/// Reads what may tie the people of a call — evaluators and coordinators — to its applicants, for who decides on it: what was declared or
/// dismissed already is no longer suggested.
/// </summary>
internal sealed class PossibleConflictReads(AppDbContext db)
{
    internal async Task<IReadOnlyList<PossibleConflict>> ReadAsync(
        CoordinatedCall call,
        IQueryable<Filing> known,
        CancellationToken cancellation
    )
    {
        var applicants = await ApplicantsAsync(known, cancellation);
        var people = await PeopleAsync(call, cancellation);
        var declared = await db
            .Conflicts.AsNoTracking()
            .Where(c => c.CallId == call.Id)
            .Select(c => new AssignmentPair(c.FicheId, c.UserId))
            .ToListAsync(cancellation);
        var dismissed = await db
            .ConflictDismissals.AsNoTracking()
            .Where(d => d.CallId == call.Id)
            .Select(d => new AssignmentPair(d.FicheId, d.UserId))
            .ToListAsync(cancellation);
        var settled = declared.Concat(dismissed).ToHashSet();
        return [.. PossibleConflicts.Between(applicants, people).Where(tie => !settled.Contains(tie.Pair))];
    }

    private async Task<List<ApplicantLinks>> ApplicantsAsync(IQueryable<Filing> known, CancellationToken cancellation)
    {
        var fiches = await known
            .Select(f => new
            {
                f.FicheId,
                f.Fiche.OrganisationId,
                f.Fiche.Organisation.Name,
                f.Fiche.Organisation.Siret,
            })
            .ToListAsync(cancellation);
        var organisations = fiches.Select(f => f.OrganisationId).Distinct().ToList();
        var emails = (
            await db
                .OrganisationMembers.AsNoTracking()
                .Where(m => organisations.Contains(m.OrganisationId))
                .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { m.OrganisationId, u.Email })
                .ToListAsync(cancellation)
        ).ToLookup(member => member.OrganisationId, member => member.Email ?? string.Empty);
        return fiches.ConvertAll(f => new ApplicantLinks(f.FicheId, f.OrganisationId, f.Name, f.Siret, [.. emails[f.OrganisationId]]));
    }

    private async Task<List<CommitteeLinks>> PeopleAsync(CoordinatedCall call, CancellationToken cancellation)
    {
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(g =>
                (g.Role == CallRole.Evaluator || g.Role == CallRole.Coordinator)
                && (g.ProgrammeId == call.ProgrammeId || g.CallId == call.Id)
            )
            .Select(g => new
            {
                g.UserId,
                g.User.Email,
                g.Institution,
            })
            .ToListAsync(cancellation);
        var people = grants.Select(g => g.UserId).Distinct().ToList();
        var own = (
            await db
                .OrganisationMembers.AsNoTracking()
                .Where(m => people.Contains(m.UserId))
                .Join(
                    db.Organisations,
                    m => m.OrganisationId,
                    o => o.Id,
                    (m, o) =>
                        new
                        {
                            m.UserId,
                            o.Id,
                            o.Siret,
                        }
                )
                .ToListAsync(cancellation)
        ).ToLookup(line => line.UserId);
        // An institution has no SIRET here; the organisation that bears its name may have one.
        var folded = grants
            .Select(g => SearchText.Fold(g.Institution))
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var named = (
            await db
                .Organisations.AsNoTracking()
                .Where(o => folded.Contains(EF.Property<string>(o, FoldedText.ColumnOf(nameof(o.Name)))) && o.Siret != null)
                .Select(o => new { o.Name, o.Siret })
                .ToListAsync(cancellation)
        ).ToLookup(o => SearchText.Fold(o.Name), o => o.Siret, StringComparer.Ordinal);
        return
        [
            .. grants
                .DistinctBy(g => g.UserId)
                .Select(g => new CommitteeLinks(
                    g.UserId,
                    g.Email ?? string.Empty,
                    g.Institution,
                    own[g.UserId].Select(line => line.Id).ToHashSet(),
                    own[g.UserId]
                        .Select(line => line.Siret)
                        .Concat(named[SearchText.Fold(g.Institution)])
                        .OfType<string>()
                        .Where(siret => siret.Length >= 9)
                        .Select(siret => siret[..9])
                        .ToHashSet(StringComparer.Ordinal)
                )),
        ];
    }
}
