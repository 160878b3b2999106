using System.Security.Cryptography;
using AppelAProjets.Demonstration;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// Fills an empty database with the demonstration, played up to now. The same loading instant gives the same one, but for identities and
/// stamps.
/// </summary>
internal sealed class DemonstrationLoader(AppDbContext db, UserManager<User> users, TimeProvider clock) : IDemonstration, IDemonstrationSite
{
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var played = DemonstrationStory.Play(this, clock.UtcNow());
        // Nothing below changes a row it added, so there is nothing to detect until the save.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            AddAccounts(played.Accounts, played.Since);
            db.RoleGrants.AddRange(
                played.Grants.Select(grant => new RoleGrant(
                    grant.Id,
                    grant.UserId,
                    Enum.Parse<CallRole>(grant.Role.ToString()),
                    grant.ProgrammeId,
                    callId: null,
                    grant.Institution,
                    played.Since
                ))
            );
            foreach (var aggregate in played.Aggregates)
            {
                db.Add(aggregate);
            }

            db.AuditEntries.AddRange(
                played.Journal.Select(line => new AuditEntry(
                    line.Id,
                    line.At,
                    line.ActorId,
                    Enum.Parse<AuditAct>(line.Act.ToString()),
                    line.CallId,
                    line.FicheId,
                    line.Sentence
                ))
            );
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
            db.ChangeTracker.Clear();
        }
    }

    public Guid NewId() => clock.NewId();

    public string HashOf(FicheContent content) => FicheContentHash.Compute(content);

    public string Words(IReadOnlyList<IneligibilityMotive> motives) => EligibilityWords.For(motives);

    public string DayAndHour(DateTime instant, TimeZoneInfo zone) => FrenchDates.DayAndHour(instant, zone);

    private void AddAccounts(IEnumerable<DemonstrationAccount> accounts, DateTime since)
    {
        string? hash = null;
        foreach (var account in accounts)
        {
            var user = new User
            {
                Id = account.Id,
                UserName = account.Email,
                NormalizedUserName = users.NormalizeName(account.Email),
                Email = account.Email,
                NormalizedEmail = users.NormalizeEmail(account.Email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                SecurityStamp = RandomNumberGenerator.GetHexString(32),
                DisplayName = account.Name,
                IsAdministrator = account.IsAdministrator,
                CreatedAt = since,
            };
            // Hashing is slow on purpose; everyone has the same password, so once is enough.
            user.PasswordHash = hash ??= users.PasswordHasher.HashPassword(user, DemonstrationStory.Password);
            db.Users.Add(user);
        }
    }
}
