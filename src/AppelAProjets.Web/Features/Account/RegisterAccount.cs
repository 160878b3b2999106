using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Organisations;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Account;

/// <summary>
/// Opens an account: the person, their organisation (or their request to join one that has the same SIRET), the journal and the
/// confirmation message are written together or not at all.
/// </summary>
internal sealed class RegisterAccount(
    UserManager<User> users,
    SignInManager<User> sessions,
    AppDbContext db,
    EnterOrganisation enter,
    AuditLog audit,
    ConfirmationMail mail,
    TimeProvider clock
)
{
    public async Task<Outcome> ExecuteAsync(RegistrationForm form, CancellationToken cancellation)
    {
        var email = ContactRules.TidyEmail(form.Email);
        var user = new User
        {
            Id = clock.NewId(),
            UserName = email,
            Email = email,
            DisplayName = TypedText.OneLine(form.DisplayName),
            CreatedAt = clock.UtcNow(),
        };
        var (profile, organisationRefusals) = form.Read();
        Refusal[] refusals =
        [
            .. form.PersonRefusals(),
            .. await users.FindByEmailAsync(email) is null ? [] : Taken(email),
            .. await users.RefusalsAsync(user, form.Password, nameof(form.Password)),
            .. organisationRefusals,
        ];
        if (refusals.Length > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var written = await WriteAsync(user, form, profile, cancellation);
        if (written.IsDone)
        {
            await sessions.SignInAsync(user, isPersistent: false);
        }

        return written;
    }

    private async Task<Outcome> WriteAsync(User user, RegistrationForm form, OrganisationProfile profile, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(async token => await WriteInTransactionAsync(user, form, profile, token), cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Outcome.Refuse(Taken(user.Email!));
        }
    }

    private async Task<Outcome> WriteInTransactionAsync(
        User user,
        RegistrationForm form,
        OrganisationProfile profile,
        CancellationToken cancellation
    )
    {
        var entry = await enter.AddAsync(form, profile, user, cancellation);
        if (!entry.IsDone)
        {
            return entry;
        }

        audit.Record(user.Id, AuditAct.AccountCreated, null, null, $"{user.DisplayName} a créé son compte.");
        // Saves the account and everything added above in the same command.
        var created = await users.CreateAsync(user, form.Password!);
        if (!created.Succeeded)
        {
            return created.ToOutcome(nameof(RegistrationForm.Email));
        }

        await mail.AddAsync(user);
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }

    private Refusal[] Taken(string email) =>
        [new Refusal("account.email.taken", nameof(RegistrationForm.Email), users.ErrorDescriber.DuplicateEmail(email).Description)];
}
