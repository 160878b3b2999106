using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AppelAProjets.Web.Tests.Visibility;

/// <summary>Who stands before a fiche, in the words of the matrix.</summary>
public enum Person
{
    Anonymous,
    Applicant,
    OtherApplicant,
    Assigned,
    AssignedWhoFiled,
    MemberInConflict,
    MemberNotAssigned,
    Coordinator,
    CoordinatorInConflict,
    CoordinatorElsewhere,
    Observer,
    Administrator,
}

/// <summary>What state the fiche is in.</summary>
public enum Moment
{
    Draft,
    Filed,
    Decided,
    Released,
}

/// <summary>One fiche, everyone who may or may not know of it, and words that are nowhere else.</summary>
internal sealed class Cast
{
    public const string Title = "Zebulon et le manège enchanté";
    public const string Phone = "03 23 00 77 99";
    public const string File = "zebulon-devis.pdf";
    public const string Justification = "Justification-qui-reste-entre-membres";
    public const string Message = "Message-du-comite-seulement";
    public const string Motive = "Motif-de-la-decision-prise";

    private readonly Dictionary<Person, User> _people = [];

    private Cast(TestApp app, Moment moment) => (App, Moment) = (app, moment);

    public TestApp App { get; }

    public Moment Moment { get; }

    public Dictionary<string, string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>A browser of that person.</summary>
    public async Task<Browser> BrowserAsync(Person person) =>
        person == Person.Anonymous ? App.Anonymous() : await App.SignedInAsync(_people[person]);

    public static async Task<Cast> GatherAsync(TestApp app, Moment moment)
    {
        var cast = new Cast(app, moment);
        foreach (var person in Enum.GetValues<Person>().Except([Person.Anonymous]))
        {
            cast._people[person] = await app.Given.UserAsync(
                $"Personne {person}",
                person == Person.Administrator,
                $"{person.ToString().ToLowerInvariant()}@{person.ToString().ToLowerInvariant()}.example"
            );
        }

        var programme = await app.Given.ProgrammeAsync();
        var piece = new RequiredPiece
        {
            Key = "devis",
            Kind = PieceKind.Other,
            Label = "Devis",
            Required = false,
        };
        var call = await app.Given.CallAsync(programme, slug: "manege", minimumEvaluations: 1, pieces: [piece]);
        var elsewhere = await app.Given.CallAsync(slug: "ailleurs");
        await cast.GrantAsync(call, elsewhere);
        var organisation = await app.Given.OrganisationAsync(cast._people[Person.Applicant], name: "La ronde des fables");
        await app.Given.OrganisationAsync(cast._people[Person.OtherApplicant], name: "Une autre association");
        var joined = new AttachedFile(app.Clock.NewId(), File, FileFormat.Pdf, SampleFiles.Pdf().Length);
        var content = new FileSlot(IsPiece: true, "devis").Put(Given.CompleteContent(call, Title) with { ContactPhone = Phone }, [joined]);
        var fiche =
            moment == Moment.Draft
                ? await app.Given.DraftAsync(call, organisation, content)
                : await app.Given.FiledAsync(call, organisation, content);
        await cast.JoinAsync(fiche, joined);
        cast.Learn(call, programme, organisation.Id, fiche, joined);
        if (moment != Moment.Draft)
        {
            await cast.ExamineAsync(call, fiche);
        }

        return cast;
    }

    private async Task GrantAsync(Call call, Call elsewhere)
    {
        foreach (
            var (person, role) in new[]
            {
                (Person.Assigned, CallRole.Evaluator),
                (Person.AssignedWhoFiled, CallRole.Evaluator),
                (Person.MemberInConflict, CallRole.Evaluator),
                (Person.MemberNotAssigned, CallRole.Evaluator),
                (Person.Coordinator, CallRole.Coordinator),
                (Person.CoordinatorInConflict, CallRole.Coordinator),
                (Person.Observer, CallRole.Observer),
            }
        )
        {
            await App.Given.GrantAsync(_people[person], role, call, $"Institution {person}");
        }

        await App.Given.GrantAsync(_people[Person.CoordinatorElsewhere], CallRole.Coordinator, elsewhere, "Institution d’ailleurs");
    }

    private Task JoinAsync(FicheAction fiche, AttachedFile joined) =>
        App.InScopeAsync(async services =>
        {
            using var content = new MemoryStream(SampleFiles.Pdf());
            var db = services.GetRequiredService<AppDbContext>();
            var received = await services
                .GetRequiredService<FileStore>()
                .ReceiveAsync(content, joined.Name, new FileRules([FileFormat.Pdf], 1_000_000), fiche.CreatedBy, CancellationToken.None);
            db.Attachments.Add(new Attachment(joined.Id, fiche.Id, "piece:devis", received.File!, fiche.CreatedBy, App.Clock.UtcNow()));
            await db.SaveChangesAsync();
        });

    private void Learn(Call call, Programme programme, Guid organisationId, FicheAction fiche, AttachedFile joined)
    {
        Known["slug"] = call.Slug;
        Known["programmeId"] = programme.Id.ToString();
        Known["organisationId"] = organisationId.ToString();
        Known["ficheId"] = fiche.Id.ToString();
        Known["file"] = joined.Id.ToString();
        Known["version"] = "1";
        Known["number"] = "1";
    }

    private async Task ExamineAsync(Call call, FicheAction fiche)
    {
        App.Clock.MoveTo(TestApp.Utc("2022-05-24T10:00:00Z"));
        foreach (var person in new[] { Person.Assigned, Person.AssignedWhoFiled, Person.MemberInConflict })
        {
            await App.Given.AssignAsync(fiche, _people[person]);
        }

        await App.Given.ConflictAsync(fiche, _people[Person.MemberInConflict]);
        await App.Given.ConflictAsync(fiche, _people[Person.CoordinatorInConflict]);
        await App.DbAsync(async db =>
        {
            var now = App.Clock.UtcNow();
            var grid = await db.GridInForceAsync(call.Id, CancellationToken.None);
            var evaluation = new Evaluation(App.Clock.NewId(), call.Id, fiche.Id, _people[Person.AssignedWhoFiled].Id, now);
            evaluation.Record(grid, [.. grid.CriteriaInOrder.Select(c => new RatingEntry(c.Id, 3, false, Justification))], now);
            evaluation.File(grid, justifiesEveryRating: false, now);
            Known["evaluationId"] = evaluation.Id.ToString();
            var seat = new DiscussionSeat(
                call.Id,
                fiche.Id,
                _people[Person.Coordinator].Id,
                Coordinates: true,
                HasFiled: false,
                call.Schedule
            );
            db.Add(evaluation);
            db.Add(DiscussionMessage.Write(App.Clock.NewId(), seat, Message, [], new HashSet<Guid>(), now).Message!);
            if (Moment != Moment.Filed)
            {
                await DecideAsync(db, call, fiche, now);
            }

            await db.SaveChangesAsync();
        });
        if (Moment == Moment.Released)
        {
            App.Clock.MoveTo(TestApp.Utc("2022-06-10T09:00:00Z"));
        }
    }

    private async Task DecideAsync(AppDbContext db, Call call, FicheAction fiche, DateTime now)
    {
        var decision = Decision.On(App.Clock.NewId(), call.Id, fiche.Id);
        if (decision.Decide(DecisionOutcome.Refused, null, Motive, 960_000, _people[Person.Coordinator].Id, now) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Message);
        }

        db.Add(decision);
        if (Moment == Moment.Released)
        {
            decision.Release(now);
            (await db.Calls.SingleAsync(c => c.Id == call.Id)).Release(now);
        }
    }
}
