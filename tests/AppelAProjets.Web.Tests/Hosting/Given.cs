using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>Builds the situation a test starts from, in the words of the trade. Each builder saves what it makes.</summary>
internal sealed class Given(TestApp app)
{
    private int _count;

    public async Task<User> UserAsync(string? name = null, bool administrator = false, string? address = null)
    {
        var number = Interlocked.Increment(ref _count);
        return await app.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            var email = address ?? $"personne{number}@essai.example";
            var user = new User
            {
                Id = app.Clock.NewId(),
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                DisplayName = name ?? $"Personne {number}",
                IsAdministrator = administrator,
                CreatedAt = app.Clock.UtcNow(),
            };
            var result = await users.CreateAsync(user, TestApp.Password);
            return result.Succeeded
                ? user
                : throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        });
    }

    public async Task<Organisation> OrganisationAsync(
        User member,
        OrganisationKind kind = OrganisationKind.Association,
        string? name = null
    )
    {
        var number = Interlocked.Increment(ref _count);
        var profile = new OrganisationProfile(
            kind,
            name ?? $"Organisation {number}",
            "35600000000048",
            null,
            kind == OrganisationKind.School ? "0020048A" : null,
            "1 rue de l'Essai",
            "02200",
            "Soissons"
        );
        var organisation = new Organisation(app.Clock.NewId(), profile, app.Clock.UtcNow());
        organisation.Admit(member.Id, app.Clock.UtcNow());
        await SaveAsync(organisation);
        return organisation;
    }

    /// <summary>A colleague admitted to an organisation.</summary>
    public async Task<User> MemberAsync(Organisation organisation, MemberRights rights, string? name = null)
    {
        var user = await UserAsync(name);
        await app.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == organisation.Id)).Admit(
                user.Id,
                app.Clock.UtcNow(),
                rights
            );
            await db.SaveChangesAsync();
        });
        return user;
    }

    /// <summary>A programme ready to publish calls, or one whose legal pages are still to be read and saved.</summary>
    public async Task<Programme> ProgrammeAsync(string name = "Cité éducative de Soissons", bool legalPages = true)
    {
        var programme = new Programme(
            app.Clock.NewId(),
            name,
            "Soissons",
            new Contact(
                "Marion Lefèvre, coordinatrice",
                "Ville de Soissons",
                "Place de l'Hôtel de Ville, 02200 Soissons",
                "cite-educative@soissons.example",
                "03 23 59 90 00"
            )
        );
        var pages = new List<LegalPage>();
        foreach (var kind in legalPages ? programme.LegalPagesMissing : [])
        {
            pages.Add(new LegalPage(app.Clock.NewId(), programme.Id, kind));
            pages[^1].Write("Une page relue.", app.Clock.UtcNow());
            programme.NoteLegalPage(kind);
        }

        await app.DbAsync(async db =>
        {
            db.Add(programme);
            db.AddRange(pages);
            await db.SaveChangesAsync();
        });
        return programme;
    }

    /// <summary>The reference call of 2022, published, with two objectives, one neighbourhood and the eight weighted criteria.</summary>
    public async Task<Call> CallAsync(
        Programme? programme = null,
        CallSchedule? schedule = null,
        string? slug = null,
        int minimumEvaluations = 3,
        long? envelopeCents = 10_000_000,
        CallText? text = null,
        CallRequirements? requirements = null,
        IReadOnlyList<FormQuestion>? questions = null,
        IReadOnlyList<RequiredPiece>? pieces = null
    )
    {
        programme ??= await ProgrammeAsync();
        var number = Interlocked.Increment(ref _count);
        text ??= new CallText { Title = "Appel à projets 2022 de la Cité éducative", Summary = "De nouvelles actions partenariales." };
        var call = new Call(
            app.Clock.NewId(),
            programme.Id,
            slug ?? $"appel-{number}",
            $"GS{number}-2022",
            text,
            schedule ?? ReferenceSchedule
        );
        call.Require(requirements ?? new CallRequirements { MaxRequestedCents = 1_200_000, MaxRequestedPercent = 80 });
        call.Ask(questions ?? [], pieces ?? []);
        call.Announce(envelopeCents is { } cents ? new Domain.Money(cents) : null);
        call.AddObjective(app.Clock.NewId(), "La lutte contre l'illettrisme et l'illectronisme");
        call.AddObjective(app.Clock.NewId(), "L'exercice d'une parentalité effective par les parents");
        call.AddNeighbourhood(app.Clock.NewId(), "Presles");
        call.Publish(call.Schedule.OpensAt.AddDays(-1));
        await app.DbAsync(async db =>
        {
            db.AddRange(call, new FilingSequence(call.Id), Grid(call.Id, minimumEvaluations));
            await db.SaveChangesAsync();
        });
        return call;
    }

    /// <summary>8 March to 20 May 2022 at 23:59 in Paris; rating until 2 June at 18:00.</summary>
    public static CallSchedule ReferenceSchedule { get; } =
        new()
        {
            OpensAt = TestApp.Utc("2022-03-08T08:00:00Z"),
            ClosesAt = TestApp.Utc("2022-05-20T21:59:00Z"),
            EligibilityEndsAt = TestApp.Utc("2022-05-24T10:00:00Z"),
            RatingEndsAt = TestApp.Utc("2022-06-02T16:00:00Z"),
            CommitteeAt = TestApp.Utc("2022-06-07T12:00:00Z"),
            NotificationAt = TestApp.Utc("2022-06-10T08:00:00Z"),
            ZoneId = "Europe/Paris",
        };

    public ScoringGrid Grid(Guid callId, int minimumEvaluations = 3)
    {
        (string Code, string Label, int Weight, bool NotApplicable)[] criteria =
        [
            ("QUALITE", "Qualité du projet", 20, false),
            ("ENJEU", "Réponse à un des enjeux prioritaires", 20, false),
            ("BENEFICIAIRES", "Nombre de bénéficiaires", 10, false),
            ("PARTENARIAT", "Caractère partenarial du projet", 15, false),
            ("COUT", "Coût du projet", 10, false),
            ("TEMPORALITE", "Temporalité du projet", 5, false),
            ("INNOVATION", "Caractère innovant", 10, true),
            ("IMPACT", "Impact sur le fonctionnement et les méthodes de travail", 10, false),
        ];
        var gridId = app.Clock.NewId();
        return new ScoringGrid(
            gridId,
            callId,
            1,
            Aggregation.Mean,
            minimumEvaluations,
            null,
            [TieRule.CriterionMean("QUALITE"), TieRule.LowerRequest],
            [
                .. criteria.Select(
                    (c, i) =>
                        Criterion.Rated(
                            app.Clock.NewId(),
                            gridId,
                            c.Code,
                            c.Label,
                            c.Label,
                            c.Weight,
                            i,
                            allowsNotApplicable: c.NotApplicable
                        )
                ),
            ]
        );
    }

    public async Task GrantAsync(User user, CallRole role, Call call, string institution = "Ville de Soissons") =>
        await SaveAsync(new RoleGrant(app.Clock.NewId(), user.Id, role, null, call.Id, institution, app.Clock.UtcNow()));

    /// <summary>A role on the whole programme.</summary>
    public async Task GrantAsync(User user, CallRole role, Programme programme, string institution = "Ville de Soissons") =>
        await SaveAsync(new RoleGrant(app.Clock.NewId(), user.Id, role, programme.Id, null, institution, app.Clock.UtcNow()));

    /// <summary>A fiche that misses nothing.</summary>
    public static FicheContent CompleteContent(Call call, string title = "Les mots voyageurs") =>
        new()
        {
            RepresentativeName = "Lucie Marchand",
            RepresentativeRole = "présidente",
            ContactName = "Karim Haddad",
            ContactEmail = "karim@association.example",
            ContactPhone = "03 23 59 90 00",
            Title = title,
            Summary = "Une bibliothèque à roulettes au pied des immeubles.",
            Need = "Peu de livres à la maison, la médiathèque est loin.",
            Goals = "Une heure de lecture partagée par semaine.",
            Description = "Deux après-midi par semaine, une conteuse et deux animatrices.",
            MainObjectiveId = call.Objectives.First().Id,
            ObjectiveAnswer = "La lecture partagée prévient l'illettrisme.",
            Beneficiaries = 84,
            QpvBeneficiaries = 71,
            Audience = "Enfants de 3 à 10 ans et leurs parents.",
            NeighbourhoodIds = [call.Neighbourhoods.First().Id],
            Partners = [new Partner("Médiathèque", "600 livres prêtés", Confirmed: true)],
            StartsOn = new DateOnly(2022, 7, 4),
            EndsOn = new DateOnly(2022, 12, 17),
            Request = RequestKind.First,
            Budget = new SortedDictionary<string, long>(StringComparer.Ordinal)
            {
                ["601"] = 185_000,
                ["604"] = 640_000,
                ["641"] = 715_000,
                ["propres"] = 100_000,
            },
            RequestedCents = 960_000,
            Funding =
            [
                new FundingSource
                {
                    Key = "ville",
                    Kind = FunderKind.Town,
                    Name = "Ville de Soissons",
                    Cents = 480_000,
                    Status = FundingStatus.Asked,
                },
            ],
            EvaluationMethod = "Nombre de familles présentes à trois séances.",
        };

    /// <summary>A fiche that misses nothing and asks for that amount, out of a budget that balances.</summary>
    public static FicheContent AskingContent(Call call, string title, long requestedCents)
    {
        var content = CompleteContent(call, title) with { RequestedCents = requestedCents };
        return content with
        {
            Budget = new SortedDictionary<string, long>(StringComparer.Ordinal)
            {
                ["601"] = content.Totals.ProductsCents,
                ["propres"] = 100_000,
            },
        };
    }

    public async Task<FicheAction> DraftAsync(Call call, Organisation organisation, FicheContent? content = null)
    {
        var now = app.Clock.UtcNow();
        var fiche = new FicheAction(
            app.Clock.NewId(),
            call.Id,
            organisation.Id,
            organisation.Members.First().UserId,
            content?.Title ?? "Un brouillon",
            now
        );
        if (content is not null)
        {
            fiche.Write(content, call.Schedule, now);
        }

        return await SaveAsync(fiche);
    }

    /// <summary>A fiche filed now, in time.</summary>
    public async Task<FicheAction> FiledAsync(Call call, Organisation organisation, FicheContent? content = null)
    {
        var draft = await DraftAsync(call, organisation, content ?? CompleteContent(call));
        return await app.DbAsync(async db =>
        {
            var fiche = await db.Fiches.SingleAsync(f => f.Id == draft.Id);
            var sequence = await db.FilingSequences.SingleAsync(s => s.CallId == call.Id);
            var signature = FilingSignature.Of(
                "Lucie Marchand",
                "présidente",
                Attestations.AskedOf(organisation.Kind, hasDocuments: false),
                _ => true
            );
            var grounds = new FilingGrounds(call, organisation.Profile, HasDocuments: false, OthersFiled: 0, FicheContentHash.Compute);
            var outcome = fiche.File(
                new FilingRequest(app.Clock.NewId(), fiche.CreatedBy, signature),
                grounds,
                sequence,
                app.Clock.UtcNow()
            );
            if (outcome.Filing is not { } filing)
            {
                throw new InvalidOperationException(
                    string.Join(' ', outcome.Refusals.Select(r => r.Message).Concat(outcome.Shortcomings.Select(s => s.Message)))
                );
            }

            db.Filings.Add(filing);
            await db.SaveChangesAsync();
            return fiche;
        });
    }

    public async Task AssignAsync(FicheAction fiche, User evaluator) =>
        await SaveAsync(new Assignment(app.Clock.NewId(), fiche.CallId, fiche.Id, evaluator.Id, app.Clock.UtcNow(), evaluator.Id));

    public async Task ConflictAsync(FicheAction fiche, User user) =>
        await SaveAsync(
            new ConflictOfInterest(
                app.Clock.NewId(),
                fiche.CallId,
                fiche.Id,
                user.Id,
                ConflictKind.Structure,
                "Membre du bureau",
                app.Clock.UtcNow()
            )
        );

    /// <summary>Judges a filed fiche ineligible, now.</summary>
    public async Task IneligibleAsync(FicheAction fiche)
    {
        var review = new EligibilityReview(app.Clock.NewId(), fiche.CallId, fiche.Id);
        review.Decide(
            eligible: false,
            [IneligibilityMotive.OffTopic],
            "L’action n’est pas éducative.",
            fiche.CreatedBy,
            app.Clock.UtcNow()
        );
        await SaveAsync(review);
    }

    /// <summary>Withdraws a filed fiche, now.</summary>
    public Task WithdrawnAsync(FicheAction fiche) =>
        app.DbAsync(async db =>
        {
            (await db.Fiches.SingleAsync(f => f.Id == fiche.Id)).Withdraw("Nous renonçons.", app.Clock.UtcNow());
            await db.SaveChangesAsync();
        });

    /// <summary>A filed evaluation giving the same mark to every criterion.</summary>
    public async Task<Evaluation> FiledEvaluationAsync(FicheAction fiche, User evaluator, decimal mark)
    {
        var grid = await app.DbAsync(db => db.GridInForceAsync(fiche.CallId, CancellationToken.None));
        var evaluation = new Evaluation(app.Clock.NewId(), fiche.CallId, fiche.Id, evaluator.Id, app.Clock.UtcNow());
        evaluation.Record(
            grid,
            [
                .. grid.CriteriaInOrder.Select(c => new RatingEntry(
                    c.Id,
                    mark,
                    false,
                    c.NeedsWords(mark) ? "Vu au comité technique." : string.Empty
                )),
            ],
            app.Clock.UtcNow()
        );
        evaluation.File(grid, justifiesEveryRating: false, app.Clock.UtcNow());
        return await SaveAsync(evaluation);
    }

    private async Task<T> SaveAsync<T>(T entity)
        where T : class
    {
        await app.DbAsync(async db =>
        {
            db.Add(entity);
            await db.SaveChangesAsync();
        });
        return entity;
    }
}
