using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>An applicant and the fiche they write.</summary>
internal sealed record SeededApplicant(int Number, string Email, Guid OrganisationId, Guid FicheId);

/// <summary>An open call and organisations that each write a fiche of eight to ten kilobytes, complete, not filed.</summary>
internal sealed class Seed
{
    public const string Password = "Mesure-2022!";

    private readonly DateTime _now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private readonly string _hash = new PasswordHasher<User>().HashPassword(new User(), Password);
    private int _users;

    private Seed(Call call) => Call = call;

    public Call Call { get; }

    public static async Task<Seed> CreateAsync(AppDbContext db, params RequiredPiece[] pieces)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var programme = new Programme(
            Guid.CreateVersion7(),
            "Cité éducative de l'Essai",
            "Soissons",
            new Contact("Marion Lefèvre", "Ville", "Place de l'Hôtel de Ville, 02200 Soissons", "cite@essai.example", "03 23 59 90 00")
        );
        var schedule = new CallSchedule
        {
            OpensAt = now.AddDays(-10),
            ClosesAt = now.AddDays(10),
            EligibilityEndsAt = now.AddDays(12),
            RatingEndsAt = now.AddDays(20),
            CommitteeAt = now.AddDays(22),
            NotificationAt = now.AddDays(25),
            ZoneId = "Europe/Paris",
        };
        var call = new Call(
            Guid.CreateVersion7(),
            programme.Id,
            "mesure",
            "MES-2022",
            new CallText { Title = "Appel à projets", Summary = "De nouvelles actions." },
            schedule
        );
        call.Require(new CallRequirements { MaxRequestedCents = 1_200_000, MaxRequestedPercent = 80 });
        call.Ask(SampleFiche.Questions, pieces);
        call.AddObjective(Guid.CreateVersion7(), "La lutte contre l'illettrisme");
        call.AddNeighbourhood(Guid.CreateVersion7(), "Presles");
        call.Publish(schedule.OpensAt.AddDays(-1));
        db.AddRange(programme, call, new FilingSequence(call.Id));
        await db.SaveChangesAsync();
        return new Seed(call);
    }

    /// <summary>Organisations of one member, each with its fiche.</summary>
    public async Task<IReadOnlyList<SeededApplicant>> ApplicantsAsync(AppDbContext db, int count)
    {
        var applicants = Enumerable.Range(0, count).Select(_ => Applicants(db, 1).Single()).ToList();
        await db.SaveChangesAsync();
        return applicants;
    }

    /// <summary>Members of one organisation, who write the same fiche.</summary>
    public async Task<IReadOnlyList<SeededApplicant>> ColleaguesAsync(AppDbContext db, int count)
    {
        var colleagues = Applicants(db, count);
        await db.SaveChangesAsync();
        return colleagues;
    }

    /// <summary>More complete fiches of one organisation.</summary>
    public async Task<IReadOnlyList<Guid>> FichesAsync(AppDbContext db, SeededApplicant applicant, Guid userId, int count)
    {
        var fiches = Enumerable.Range(0, count).Select(_ => Fiche(db, applicant.OrganisationId, userId)).ToList();
        await db.SaveChangesAsync();
        return fiches;
    }

    private List<SeededApplicant> Applicants(AppDbContext db, int members)
    {
        var users = Enumerable.Range(0, members).Select(_ => NewUser()).ToList();
        var name = $"Association {_users}";
        var organisation = new Organisation(
            Guid.CreateVersion7(),
            new OrganisationProfile(
                OrganisationKind.Association,
                name,
                "35600000000048",
                null,
                null,
                "1 rue de l'Essai",
                "02200",
                "Soissons"
            ),
            _now
        );
        foreach (var user in users)
        {
            organisation.Admit(user.Id, _now);
        }

        db.AddRange(users);
        db.Add(organisation);
        var fiche = Fiche(db, organisation.Id, users[0].Id);
        return [.. users.Select((user, index) => new SeededApplicant(_users - members + index, user.Email!, organisation.Id, fiche))];
    }

    private Guid Fiche(AppDbContext db, Guid organisationId, Guid userId)
    {
        var fiche = new FicheAction(Guid.CreateVersion7(), Call.Id, organisationId, userId, "Les mots voyageurs", _now);
        fiche.Write(SampleFiche.Of(Call), Call.Schedule, _now, userId);
        db.Add(fiche);
        return fiche.Id;
    }

    private User NewUser()
    {
        var email = $"mesure{++_users}@essai.example";
        return new User
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            DisplayName = $"Personne {_users}",
            PasswordHash = _hash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            CreatedAt = _now,
        };
    }
}
