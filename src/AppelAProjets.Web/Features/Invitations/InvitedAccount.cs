using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Invitations;

/// <summary>What an invited person types to open their account.</summary>
internal sealed class NewAccountForm
{
    public const int NameLength = 150;

    public string? DisplayName { get; set; }

    public string? Password { get; set; }
}

/// <summary>
/// Opens the account of an invited person and gives it what was offered, together or not at all. Its address is that of the invitation,
/// proved by the link.
/// </summary>
internal sealed class InvitedAccount(
    UserManager<User> users,
    SignInManager<User> sessions,
    AppDbContext db,
    AcceptInvitation accept,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <param name="target">What the invitation leads to.</param>
    /// <param name="token">That of the link.</param>
    /// <param name="email">The address of the invitation.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Outcome<InvitationAcceptance>> ExecuteAsync(
        InvitationTarget target,
        InvitationToken token,
        string email,
        NewAccountForm form,
        CancellationToken cancellation
    )
    {
        var user = new User
        {
            Id = clock.NewId(),
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = TypedText.OneLine(form.DisplayName),
            CreatedAt = clock.UtcNow(),
        };
        IReadOnlyList<Refusal> refusals =
        [
            .. NameRefusals(user.DisplayName),
            .. await users.RefusalsAsync(user, form.Password, nameof(form.Password)),
        ];
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var outcome = await WriteAsync(target, token, user, form.Password!, cancellation);
        if (outcome.IsDone)
        {
            await sessions.SignInAsync(user, isPersistent: false);
        }

        return outcome;
    }

    private async Task<Outcome<InvitationAcceptance>> WriteAsync(
        InvitationTarget target,
        InvitationToken token,
        User user,
        string password,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.InWriteTransactionAsync<Outcome<InvitationAcceptance>>(
                async transaction =>
                {
                    if (await accept.AddToSaveAsync(target, token, user, transaction) is not { } acceptance)
                    {
                        return InvitationTarget.OpensNothing;
                    }

                    audit.Record(user.Id, AuditAct.AccountCreated, null, null, $"{user.DisplayName} a créé son compte.");
                    // Saves the account and everything added above in the same command.
                    var created = await users.CreateAsync(user, password);
                    return created.Succeeded
                        ? acceptance
                        : throw new AccountRefusedException([.. created.ToRefusals(nameof(NewAccountForm.Password))]);
                },
                cancellation
            );
        }
        catch (AccountRefusedException refused)
        {
            return Outcome.Refuse(refused.Refusals);
        }
        catch (DbUpdateConcurrencyException)
        {
            return InvitationTarget.OpensNothing;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return InvitationTarget.OpensNothing;
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
            yield return new Refusal(
                "account.name.long",
                nameof(NewAccountForm.DisplayName),
                $"Ce nom dépasse {NewAccountForm.NameLength} caractères : raccourcissez-le."
            );
        }
    }

    /// <summary>Undoes the transaction: nothing of what was added may be saved.</summary>
    private sealed class AccountRefusedException(IReadOnlyList<Refusal> refusals) : Exception
    {
        public IReadOnlyList<Refusal> Refusals { get; } = refusals;
    }
}
