using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>One account, without anything it wrote.</summary>
internal sealed record AccountRow(
    Guid Id,
    string DisplayName,
    string Email,
    bool EmailConfirmed,
    bool IsAdministrator,
    DateTime CreatedAt,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<CallRole> Roles
)
{
    /// <summary>What the person may be there for, in words.</summary>
    public string RolesInWords =>
        (Roles.Count > 0, IsAdministrator) switch
        {
            (false, false) => Organisations.Count > 0 ? "Porteur" : "–",
            var (_, administrator) => string.Join(
                ", ",
                [.. Roles.Select(FrenchWords.For), .. administrator ? ["Administration"] : Array.Empty<string>()]
            ),
        };
}

internal sealed record AccountList(string? Search, IReadOnlyList<AccountRow> Rows, PaginationModel Pages);

internal sealed class AccountsReads(AppDbContext db)
{
    private const int PageSize = 25;

    public async Task<AccountList> ReadAsync(string? search, int page, CancellationToken cancellation)
    {
        var words = search?.Trim();
        var accounts = db.Users.AsNoTracking();
        if (!string.IsNullOrEmpty(words))
        {
            var (name, address) = (SearchText.Fold(words), words.ToUpperInvariant());
            accounts = accounts.Where(user =>
                (name != string.Empty && EF.Property<string>(user, FoldedText.ColumnOf(nameof(user.DisplayName))).Contains(name))
                || user.NormalizedEmail!.Contains(address)
            );
        }

        var total = await accounts.CountAsync(cancellation);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var users = await accounts
            .OrderBy(user => EF.Property<string>(user, FoldedText.ColumnOf(nameof(user.DisplayName))))
            .ThenBy(user => user.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.Email,
                user.EmailConfirmed,
                user.IsAdministrator,
                user.CreatedAt,
            })
            .ToListAsync(cancellation);
        var ids = users.ConvertAll(user => user.Id);
        var organisations = await db
            .OrganisationMembers.AsNoTracking()
            .Where(member => ids.Contains(member.UserId))
            .Join(
                db.Organisations,
                member => member.OrganisationId,
                organisation => organisation.Id,
                (member, organisation) => new { member.UserId, organisation.Name }
            )
            .ToListAsync(cancellation);
        var roles = await db
            .RoleGrants.AsNoTracking()
            .Where(grant => ids.Contains(grant.UserId))
            .Select(grant => new { grant.UserId, grant.Role })
            .Distinct()
            .ToListAsync(cancellation);
        var organisationsOf = organisations.ToLookup(row => row.UserId, row => row.Name);
        var rolesOf = roles.ToLookup(row => row.UserId, row => row.Role);
        var rows = users.ConvertAll(user => new AccountRow(
            user.Id,
            user.DisplayName,
            user.Email!,
            user.EmailConfirmed,
            user.IsAdministrator,
            user.CreatedAt,
            [.. organisationsOf[user.Id].Order(StringComparer.CurrentCulture)],
            [.. rolesOf[user.Id].Order()]
        ));
        return new AccountList(words, rows, new PaginationModel(shown, PageSize, total, "compte"));
    }
}
