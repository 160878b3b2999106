using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Shared.Organisations;

/// <summary>Who may do for an organisation what a member of it may not; told to its members alone.</summary>
internal sealed class MembersWithRight(AppDbContext db)
{
    private const int Most = 5;

    /// <summary>The names of those who have at least those rights, the first who came first; five at most.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Guid organisationId, MemberRights needed, CancellationToken cancellation) =>
        await db.MembersOf(organisationId, needed)
            .AsNoTracking()
            .Join(
                db.Users,
                member => member.UserId,
                user => user.Id,
                (member, user) =>
                    new
                    {
                        user.DisplayName,
                        member.JoinedAt,
                        user.Id,
                    }
            )
            .OrderBy(person => person.JoinedAt)
            .ThenBy(person => person.Id)
            .Take(Most)
            .Select(person => person.DisplayName)
            .ToListAsync(cancellation);

    /// <summary>«Peuvent le faire : …», with what to do next.</summary>
    public async Task<string> SentenceAsync(Guid organisationId, MemberRights needed, CancellationToken cancellation) =>
        await NamesAsync(organisationId, needed, cancellation) switch
        {
            [var only] => $"{only} peut le faire\u00A0: demandez-lui, ou demandez-lui de changer vos droits.",
            var names => $"Peuvent le faire\u00A0: {string.Join(", ", names)}. Demandez-leur, ou demandez-leur de changer vos droits.",
        };
}
