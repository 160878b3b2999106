using System.Security.Cryptography;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Startup.Demonstration;

/// <summary>Adds the programme, the accounts and the organisations.</summary>
internal sealed class DemoCasting(AppDbContext db, UserManager<User> users, TimeProvider clock)
{
    private readonly Dictionary<string, Guid> _people = new(StringComparer.Ordinal);
    private string? _passwordHash;

    public DemoCast Cast(DateTime since)
    {
        var programme = DemoProgramme.Create(clock.NewId());
        db.LegalPages.AddRange(DemoProgramme.LegalPages(programme, clock.NewId, since));
        db.ProgrammeNeighbourhoods.AddRange(
            DemoProgramme.Neighbourhoods.Select((name, i) => new ProgrammeNeighbourhood(clock.NewId(), programme.Id, i, name, code: null))
        );
        db.Programmes.Add(programme);
        Engage(DemoStaff.Administrator, DemoStaff.AdministratorName, since).IsAdministrator = true;
        foreach (var person in DemoStaff.All)
        {
            var user = Engage(person.Email, person.Name, since);
            db.RoleGrants.Add(new RoleGrant(clock.NewId(), user.Id, person.Role, programme.Id, callId: null, person.Institution, since));
        }

        var organisations = DemoOrganisations.All.ToDictionary(demo => demo.Key, demo => Register(demo, since), StringComparer.Ordinal);
        return new DemoCast(programme, organisations, _people);
    }

    private Organisation Register(DemoOrganisation demo, DateTime since)
    {
        var applicant = Engage(demo.Email, demo.Applicant, since);
        var organisation = new Organisation(clock.NewId(), demo.Profile, since);
        organisation.Admit(applicant.Id, since);
        foreach (
            var colleague in DemoOrganisations.Colleagues.Where(colleague =>
                string.Equals(colleague.Organisation, demo.Key, StringComparison.Ordinal)
            )
        )
        {
            organisation.Admit(Engage(colleague.Email, colleague.Name, since).Id, since, colleague.Rights);
        }

        db.Organisations.Add(organisation);
        db.AuditEntries.Add(
            new AuditEntry(
                clock.NewId(),
                since,
                applicant.Id,
                AuditAct.OrganisationCreated,
                null,
                null,
                $"Organisation « {organisation.Name} » enregistrée."
            )
        );
        return organisation;
    }

    private User Engage(string email, string name, DateTime since)
    {
        var user = new User
        {
            Id = clock.NewId(),
            UserName = email,
            NormalizedUserName = users.NormalizeName(email),
            Email = email,
            NormalizedEmail = users.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
            DisplayName = name,
            CreatedAt = since,
        };
        // Hashing is slow on purpose; everyone has the same password, so once is enough.
        user.PasswordHash = _passwordHash ??= users.PasswordHasher.HashPassword(user, ReadyAnnouncement.DemoPassword);
        db.Users.Add(user);
        _people.Add(email, user.Id);
        return user;
    }
}
