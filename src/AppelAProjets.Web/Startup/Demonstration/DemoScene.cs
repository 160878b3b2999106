using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Startup.Demonstration;

/// <summary>
/// One call being played. Every act has an instant, and an act later than the loading instant has not happened: it is skipped, so that
/// a clock set in May 2022 finds the call open.
/// </summary>
internal sealed class DemoScene
{
    private readonly AppDbContext _db;
    private readonly TimeProvider _clock;

    public DemoScene(AppDbContext db, TimeProvider clock, DemoCast cast, Call call, DateTime now, bool measuresNeighbourhoods = false)
    {
        _db = db;
        _clock = clock;
        Cast = cast;
        Call = call;
        Now = now;
        Sequence = new FilingSequence(call.Id);
        Grid = DemoGrid.Create(call.Id, clock.NewId, measuresNeighbourhoods);
        db.Add(call);
        db.Add(Sequence);
        db.Add(Grid);
    }

    public DemoCast Cast { get; }

    public Call Call { get; }

    public ScoringGrid Grid { get; }

    /// <summary>The loading instant.</summary>
    public DateTime Now { get; }

    private FilingSequence Sequence { get; }

    public DateTime At(DateOnly day, TimeOnly time) => Call.Schedule.ToUtc(day, time);

    public Guid NewId() => _clock.NewId();

    public void Add(object entity) => _db.Add(entity);

    public void Publish(DateTime at)
    {
        if (at <= Now)
        {
            Expect(Call.Publish(at));
        }
    }

    /// <summary>Writes a fiche and files it, each if it has happened.</summary>
    /// <returns>The fiche, or null when nobody has started it yet.</returns>
    public FicheAction? Play(DemoFiche text, DemoFilingPlan plan)
    {
        if (plan.StartedAt > Now)
        {
            return null;
        }

        var organisation = DemoOrganisations.All.First(demo => string.Equals(demo.Key, text.Organisation, StringComparison.Ordinal));
        var author = Cast.People[organisation.Email];
        var content = text.ToContent(organisation, Call);
        var fiche = new FicheAction(NewId(), Call.Id, Cast.Organisations[text.Organisation].Id, author, text.Title, plan.StartedAt);
        Journal(plan.StartedAt, author, AuditAct.FicheStarted, fiche.Id, "Fiche commencée.");
        Expect(fiche.Write(plan.FirstVersion(content), Call.Schedule, plan.SavedAt <= Now ? plan.SavedAt : plan.StartedAt));
        foreach (var (filedAt, begunAt) in plan.Filings.Where(filing => filing.FiledAt <= Now))
        {
            if (fiche.IsFiled)
            {
                Expect(fiche.Write(content, Call.Schedule, begunAt));
            }

            var signature = FilingSignature.Of(
                organisation.Representative,
                organisation.RepresentativeRole,
                Attestations.AskedOf(organisation.Profile.Kind, hasDocuments: false),
                _ => true
            );
            var others = _db.Fiches.Local.Count(other =>
                other.CallId == Call.Id && other.OrganisationId == fiche.OrganisationId && other.IsFiled
            );
            var grounds = new FilingGrounds(Call, organisation.Profile, HasDocuments: false, others, FicheContentHash.Compute);
            var outcome = fiche.File(new FilingRequest(NewId(), author, signature, begunAt), grounds, Sequence, filedAt);
            Expect([.. outcome.Refusals, .. outcome.Shortcomings.Select(lack => new Refusal(lack.Code, lack.Field, lack.Message))]);
            Journal(
                filedAt,
                author,
                AuditAct.FicheFiled,
                fiche.Id,
                $"Fiche déposée sous le numéro {fiche.Number} (version {fiche.FiledNumber})."
            );
        }

        if (plan.WithdrawnAt <= Now)
        {
            Expect(fiche.Withdraw(plan.WithdrawalReason, plan.WithdrawnAt.Value));
            Journal(plan.WithdrawnAt.Value, author, AuditAct.FicheWithdrawn, fiche.Id, "Fiche retirée par son porteur.");
        }

        _db.Add(fiche);
        if (fiche.FiledAt is { } filed)
        {
            this.DismissConflicts(fiche, organisation, filed);
        }

        return fiche;
    }

    /// <param name="fiche">The fiche.</param>
    /// <param name="evaluator">Place of the evaluator, from 0.</param>
    /// <param name="at">When it is assigned.</param>
    /// <param name="accepted">Whether the evaluator has answered that nothing ties them to it.</param>
    public void Assign(FicheAction fiche, int evaluator, DateTime at, bool accepted = true)
    {
        if (at <= Now)
        {
            var assignment = new Assignment(NewId(), Call.Id, fiche.Id, Cast.Evaluator(evaluator), at, Cast.Coordinator);
            if (accepted)
            {
                assignment.Accept(at);
            }

            _db.Add(assignment);
            Journal(at, Cast.Coordinator, AuditAct.EvaluatorAssigned, fiche.Id, $"Fiche confiée à {DemoStaff.NameOfEvaluator(evaluator)}.");
        }
    }

    public void Declare(FicheAction fiche, int evaluator, ConflictKind kind, string reason, DateTime at)
    {
        if (at <= Now)
        {
            _db.Add(new ConflictOfInterest(NewId(), Call.Id, fiche.Id, Cast.Evaluator(evaluator), kind, reason, at));
            Journal(
                at,
                Cast.Evaluator(evaluator),
                AuditAct.ConflictDeclared,
                fiche.Id,
                $"Déport de {DemoStaff.NameOfEvaluator(evaluator)}."
            );
        }
    }

    /// <summary>Rates a fiche; a draft stops after a few criteria.</summary>
    /// <returns>The evaluation, or null when it is not begun yet.</returns>
    public Evaluation? Rate(FicheAction fiche, int evaluator, DemoRatings ratings, bool file, DateTime at)
    {
        if (at > Now)
        {
            return null;
        }

        var evaluation = new Evaluation(NewId(), Call.Id, fiche.Id, Cast.Evaluator(evaluator), at);
        var entries = ratings.Of(Grid, evaluator);
        Expect(evaluation.Record(Grid, file ? entries : [.. entries.Take(3 + evaluator)], at));
        Expect(evaluation.Comment(file ? ratings.CommentOf(evaluator) : string.Empty, at));
        Expect(evaluation.CommentForApplicant(file ? ratings.WordsForApplicant(evaluator) : string.Empty, at));
        if (file)
        {
            Expect(evaluation.File(Grid, Call.Rating.JustifiesEveryRating, at));
            Journal(
                at,
                evaluation.EvaluatorId,
                AuditAct.EvaluationFiled,
                fiche.Id,
                $"Évaluation de {DemoStaff.NameOfEvaluator(evaluator)} déposée."
            );
        }

        _db.Add(evaluation);
        return evaluation;
    }

    /// <summary>An evaluator who comes back to what they filed: reopens it with a reason, says more, files it again.</summary>
    public void Reconsider(Evaluation evaluation, DateTime at)
    {
        if (at.AddMinutes(21) > Now)
        {
            return;
        }

        Expect(evaluation.Reopen(DemoRemarks.ReasonToReopen, evaluation.EvaluatorId, at));
        Journal(
            at,
            evaluation.EvaluatorId,
            AuditAct.EvaluationReopened,
            evaluation.FicheId,
            $"Évaluation rouverte. Raison\u00A0: {DemoRemarks.ReasonToReopen}"
        );
        Expect(evaluation.Comment(DemoRemarks.AfterReading, at.AddMinutes(20)));
        Expect(evaluation.File(Grid, Call.Rating.JustifiesEveryRating, at.AddMinutes(21)));
        Journal(at.AddMinutes(21), evaluation.EvaluatorId, AuditAct.EvaluationFiled, evaluation.FicheId, "Évaluation déposée à nouveau.");
    }

    public void Journal(DateTime at, Guid? actor, AuditAct act, Guid? ficheId, string sentence) =>
        _db.Add(new AuditEntry(NewId(), at, actor, act, Call.Id, ficheId, sentence));

    /// <summary>A rule refused what the tables tell: the tables are wrong, which is a bug.</summary>
    public static void Expect(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var first, ..])
        {
            throw new InvalidOperationException($"The demonstration breaks a rule: {first.Code}, {first.Message}");
        }
    }
}
