using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>One account, without anything it wrote.</summary>
public sealed record AccountRow(
    Guid Id, string DisplayName, string Email, bool EmailConfirmed, bool IsAdministrator, DateTime CreatedAt,
    IReadOnlyList<string> Organisations, IReadOnlyList<CallRole> Roles);

public sealed record AccountList(string? Search, IReadOnlyList<AccountRow> Rows, PaginationModel Pages);

public sealed class AccountsReading(AppDbContext db)
{
    private const int PageSize = 25;
    private const string Escape = "\\";

    public async Task<AccountList> ExecuteAsync(string? search, int page, CancellationToken cancellation)
    {
        var words = search?.Trim();
        var accounts = db.Users.AsNoTracking();
        if (!string.IsNullOrEmpty(words))
        {
            var pattern = $"%{words.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            accounts = accounts.Where(user => EF.Functions.Like(user.DisplayName, pattern, Escape) || EF.Functions.Like(user.Email!, pattern, Escape));
        }

        var total = await accounts.CountAsync(cancellation);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await accounts.OrderBy(user => user.DisplayName).ThenBy(user => user.Id).Skip((shown - 1) * PageSize).Take(PageSize)
            .Select(user => new AccountRow(
                user.Id,
                user.DisplayName,
                user.Email!,
                user.EmailConfirmed,
                user.IsAdministrator,
                user.CreatedAt,
                db.OrganisationMembers.Where(member => member.UserId == user.Id)
                    .Join(db.Organisations, member => member.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Name)
                    .OrderBy(name => name).ToList(),
                db.RoleGrants.Where(grant => grant.UserId == user.Id).Select(grant => grant.Role).Distinct().ToList()))
            .ToListAsync(cancellation);
        return new AccountList(words, rows, new PaginationModel(shown, PageSize, total, "comptes"));
    }
}
