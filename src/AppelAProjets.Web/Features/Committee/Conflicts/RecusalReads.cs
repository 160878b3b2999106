using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>The déports of a call as one coordinator may read them: of their own they learn that they exist, nothing else.</summary>
internal sealed record RecusalsPage(
    CoordinatedCall Call,
    DateTime Now,
    IReadOnlyList<Recusal> Recusals,
    int Own,
    IReadOnlyList<SuggestedConflict> Suggestions,
    IReadOnlyList<FicheToFollow> ToFollow,
    IReadOnlyList<CommitteePerson> People,
    IReadOnlyList<KnownFiche> Fiches,
    RecusalForm Form
)
{
    public TimeZoneInfo Zone => Call.Schedule.Zone;

    public IReadOnlyList<CommitteePerson> Coordinators => [.. People.Where(person => person.Coordinates)];

    /// <summary>Who may follow a fiche in the place of a coordinator.</summary>
    internal IEnumerable<CommitteePerson> ReplacementsOf(Recusal recusal) => Coordinators.Where(person => person.UserId != recusal.UserId);
}

/// <summary>One déport, for the minutes.</summary>
/// <param name="ConflictId">The declaration.</param>
/// <param name="FicheId">The fiche.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="UserId">The member.</param>
/// <param name="Name">Their name.</param>
/// <param name="Institution">The institution they sit for.</param>
/// <param name="Kind">The tie.</param>
/// <param name="DeclaredAt">When, in UTC.</param>
/// <param name="DeclaredBy">Who declared it for them; null when they did.</param>
/// <param name="SetAside">True when an evaluation of theirs was set aside.</param>
/// <param name="Replacement">Who follows the fiche in their place; null when nobody.</param>
internal sealed record Recusal(
    Guid ConflictId,
    Guid FicheId,
    string Number,
    string Title,
    Guid UserId,
    string Name,
    string Institution,
    ConflictKind Kind,
    DateTime DeclaredAt,
    string? DeclaredBy,
    bool SetAside,
    string? Replacement
)
{
    /// <summary>The member coordinates the call: someone follows the fiche in their place.</summary>
    public bool Coordinates { get; init; }

    /// <summary>A déport stays in the minutes when its fiche is judged ineligible or withdrawn.</summary>
    public RatingStatusOfFiche Standing { get; init; }
}

internal sealed record SuggestedConflict(PossibleConflict Tie, string Number, string Title, string OrganisationName, string Name);

internal sealed record FicheToFollow(Guid FicheId, string Number, string Title, string AbsentName);

internal sealed record CommitteePerson(Guid UserId, string Name, string Institution, bool Coordinates);

internal sealed record KnownFiche(Guid FicheId, string Number, string Title, string OrganisationName);

/// <summary>Reads the déports, the suggestions and what follows from them.</summary>
internal sealed class RecusalReads(AppDbContext db, PossibleConflictReads ties, FiledApplicantReads applicants, TimeProvider clock)
{
    public async Task<RecusalsPage> ReadAsync(CoordinatedCall call, Guid readerId, RecusalForm form, CancellationToken cancellation)
    {
        var known = db.FilingsKnownTo(call.Id, readerId);
        var record = db.FilingsOnRecordFor(call.Id, readerId);
        var people = await PeopleAsync(call, cancellation);
        var names = await applicants.OfAsync(known, cancellation);
        var fiches = (
            await known
                .OrderBy(f => f.Fiche.Number)
                .Select(f => new KnownFiche(f.FicheId, f.Fiche.Number ?? string.Empty, f.Title, f.Fiche.Organisation.Name))
                .ToListAsync(cancellation)
        ).ConvertAll(f => f with { OrganisationName = names.NameOf(f.FicheId, f.OrganisationName) });
        return new RecusalsPage(
            call,
            clock.GetUtcNow().UtcDateTime,
            await RecusalsAsync(call, record, people, cancellation),
            await db.Conflicts.CountAsync(c => c.CallId == call.Id && c.UserId == readerId, cancellation),
            await SuggestionsAsync(call, known, fiches, people, cancellation),
            await ToFollowAsync(call, record.Where(f => f.Fiche.WithdrawnAt == null), readerId, cancellation),
            people,
            fiches,
            form
        );
    }

    private async Task<IReadOnlyList<Recusal>> RecusalsAsync(
        CoordinatedCall call,
        IQueryable<Filing> record,
        IReadOnlyList<CommitteePerson> people,
        CancellationToken cancellation
    )
    {
        var lines = await (
            from conflict in db.Conflicts.AsNoTracking().Where(c => c.CallId == call.Id)
            join filing in record on conflict.FicheId equals filing.FicheId
            join user in db.Users on conflict.UserId equals user.Id
            orderby filing.Fiche.Number, user.DisplayName
            select new
            {
                conflict.Id,
                conflict.FicheId,
                filing.Fiche.Number,
                filing.Title,
                conflict.UserId,
                user.DisplayName,
                conflict.Kind,
                conflict.DeclaredAt,
                DeclaredBy = db.Users.Where(u => u.Id == conflict.DeclaredBy).Select(u => u.DisplayName).FirstOrDefault(),
                SetAside = db.Evaluations.Any(e =>
                    e.FicheId == conflict.FicheId && e.EvaluatorId == conflict.UserId && e.SetAsideAt != null
                ),
                Replacement = db
                    .CoordinationReplacements.Where(r => r.FicheId == conflict.FicheId && r.AbsentId == conflict.UserId)
                    .Join(db.Users, r => r.ReplacementId, u => u.Id, (r, u) => u.DisplayName)
                    .FirstOrDefault(),
                Withdrawn = filing.Fiche.WithdrawnAt != null,
                Ineligible = db.EligibilityReviews.Any(r => r.FicheId == filing.FicheId && r.State == EligibilityState.Ineligible),
            }
        ).ToListAsync(cancellation);
        return
        [
            .. lines
                .Select(line => (Line: line, Person: people.FirstOrDefault(person => person.UserId == line.UserId)))
                .Select(pair => new Recusal(
                    pair.Line.Id,
                    pair.Line.FicheId,
                    pair.Line.Number ?? string.Empty,
                    pair.Line.Title,
                    pair.Line.UserId,
                    pair.Line.DisplayName,
                    pair.Person?.Institution ?? string.Empty,
                    pair.Line.Kind,
                    pair.Line.DeclaredAt,
                    pair.Line.DeclaredBy,
                    pair.Line.SetAside,
                    pair.Line.Replacement
                )
                {
                    Coordinates = pair.Person?.Coordinates == true,
                    Standing = RatingStatusesOfFiche.From(pair.Line.Withdrawn, pair.Line.Ineligible),
                }),
        ];
    }

    private async Task<IReadOnlyList<SuggestedConflict>> SuggestionsAsync(
        CoordinatedCall call,
        IQueryable<Filing> known,
        List<KnownFiche> fiches,
        IReadOnlyList<CommitteePerson> people,
        CancellationToken cancellation
    )
    {
        var byId = fiches.ToDictionary(fiche => fiche.FicheId);
        return
        [
            .. (await ties.ReadAsync(call, known, cancellation))
                .Select(tie => (Tie: tie, Fiche: byId[tie.Pair.FicheId]))
                .Select(pair => new SuggestedConflict(
                    pair.Tie,
                    pair.Fiche.Number,
                    pair.Fiche.Title,
                    pair.Fiche.OrganisationName,
                    people.First(person => person.UserId == pair.Tie.Pair.EvaluatorId).Name
                ))
                .OrderBy(tie => tie.Number, StringComparer.Ordinal),
        ];
    }

    private async Task<IReadOnlyList<FicheToFollow>> ToFollowAsync(
        CoordinatedCall call,
        IQueryable<Filing> known,
        Guid readerId,
        CancellationToken cancellation
    ) =>
        await (
            from replacement in db.CoordinationReplacements.AsNoTracking().Where(r => r.CallId == call.Id && r.ReplacementId == readerId)
            join filing in known on replacement.FicheId equals filing.FicheId
            join user in db.Users on replacement.AbsentId equals user.Id
            orderby filing.Fiche.Number
            select new FicheToFollow(filing.FicheId, filing.Fiche.Number ?? string.Empty, filing.Title, user.DisplayName)
        ).ToListAsync(cancellation);

    private async Task<IReadOnlyList<CommitteePerson>> PeopleAsync(CoordinatedCall call, CancellationToken cancellation)
    {
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(g =>
                (g.Role == CallRole.Evaluator || g.Role == CallRole.Coordinator)
                && (g.ProgrammeId == call.ProgrammeId || g.CallId == call.Id)
            )
            .Select(g => new
            {
                g.UserId,
                g.User.DisplayName,
                g.Institution,
                g.Role,
            })
            .ToListAsync(cancellation);
        return
        [
            .. grants
                .GroupBy(g => g.UserId)
                .Select(g => new CommitteePerson(
                    g.Key,
                    g.First().DisplayName,
                    g.First().Institution,
                    g.Any(grant => grant.Role == CallRole.Coordinator)
                ))
                .OrderBy(person => person.Name, StringComparer.CurrentCulture),
        ];
    }
}
