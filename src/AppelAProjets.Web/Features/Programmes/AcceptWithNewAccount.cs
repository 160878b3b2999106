using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes;

public sealed class NewAccountForm
{
    public const int NameLength = 150;

    public string? DisplayName { get; set; }

    public string? Password { get; set; }
}

/// <summary>How it ended: the account and its role, or what must be corrected, or neither when the link opens nothing any more.</summary>
public sealed record NewAccountOutcome(Acceptance? Acceptance, IReadOnlyList<Refusal> Refusals);

/// <summary>
/// Opens the account of the invited person and gives it the role, together or not at all. Its address is that of the invitation, proved
/// by the link.
/// </summary>
public sealed class AcceptWithNewAccount(UserManager<User> users, SignInManager<User> sessions, AppDbContext db, AcceptInvitation accept, AuditLog audit, TimeProvider clock)
{
    public async Task<NewAccountOutcome> ExecuteAsync(InvitationToken token, string email, NewAccountForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(form);
        var user = new User
        {
            Id = clock.NewId(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = form.DisplayName?.Trim() ?? string.Empty,
            CreatedAt = clock.UtcNow(),
        };
        IReadOnlyList<Refusal> refusals = [.. NameRefusals(user.DisplayName), .. await users.RefusalsAsync(user, form.Password, nameof(form.Password))];
        if (refusals.Count > 0)
        {
            return new NewAccountOutcome(null, refusals);
        }

        var outcome = await WriteAsync(token, user, form.Password!, cancellation);
        if (outcome.Acceptance is not null)
        {
            await sessions.SignInAsync(user, isPersistent: false);
        }

        return outcome;
    }

    private async Task<NewAccountOutcome> WriteAsync(InvitationToken token, User user, string password, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(async transaction =>
            {
                if (await accept.AddAsync(token, user, transaction) is not { } acceptance)
                {
                    return new NewAccountOutcome(null, []);
                }

                audit.Record(user.Id, AuditAct.AccountCreated, null, null, $"{user.DisplayName} a créé son compte.");
                // Saves the account and everything added above in the same command.
                var created = await users.CreateAsync(user, password);
                return created.Succeeded
                    ? new NewAccountOutcome(acceptance, [])
                    : throw new AccountRefusedException([.. created.ToRefusals(nameof(NewAccountForm.Password))]);
            }, cancellation);
        }
        catch (AccountRefusedException refused)
        {
            return new NewAccountOutcome(null, refused.Refusals);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new NewAccountOutcome(null, []);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return new NewAccountOutcome(null, []);
        }
    }

    private static IEnumerable<Refusal> NameRefusals(string name)
    {
        if (name.Length == 0)
        {
            yield return new Refusal("account.name.missing", nameof(NewAccountForm.DisplayName), "Indiquez votre prénom et votre nom.");
        }
        else if (name.Length > NewAccountForm.NameLength)
        {
            yield return new Refusal("account.name.long", nameof(NewAccountForm.DisplayName), $"Ce nom dépasse {NewAccountForm.NameLength} caractères : raccourcissez-le.");
        }
    }

    /// <summary>Undoes the transaction: nothing of what was added may be saved.</summary>
    private sealed class AccountRefusedException(IReadOnlyList<Refusal> refusals) : Exception
    {
        public IReadOnlyList<Refusal> Refusals { get; } = refusals;
    }
}
