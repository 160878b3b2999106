using AppelAProjets.Domain;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>Reads the fiches in ranking order, each with its decision and the form to record one.</summary>
internal sealed class DeliberationReads(AppDbContext db, RankingReads rankings, TimeProvider clock)
{
    /// <param name="call">The call.</param>
    /// <param name="personId">Who reads.</param>
    /// <param name="typed">What was just refused, and the fiche it was typed for; its form shows it again.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<DeliberationPage> ReadAsync(CoordinatedCall call, Guid personId, TypedDecision? typed, CancellationToken cancellation)
    {
        var ranking = await rankings.ReadAsync(call.Id, call.EnvelopeCents, personId, cancellation);
        var comments = await CommentsAsync(call.Id, personId, cancellation);
        return new DeliberationPage(
            call,
            ranking,
            DecisionPeriod.WhyNot(call.State(clock.UtcNow())),
            [
                .. ranking.Rows.Select(row =>
                    typed?.FicheId == row.FicheId
                        ? new DecisionRow(call.Slug, row, typed.Form, typed.Refusals) { Comments = [.. comments[row.FicheId]] }
                        : new DecisionRow(call.Slug, row, FormOf(row, comments[row.FicheId]), []) { Comments = [.. comments[row.FicheId]] }
                ),
            ]
        );
    }

    /// <summary>One fiche, for the page that shows two versions; null when the person may not know of it.</summary>
    public async Task<DecisionRow?> FindAsync(
        CoordinatedCall call,
        Guid ficheId,
        DecisionForm form,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var ranking = await rankings.ReadAsync(call.Id, call.EnvelopeCents, personId, cancellation);
        var comments = await CommentsAsync(call.Id, personId, cancellation);
        return ranking
            .Rows.Where(row => row.FicheId == ficheId)
            .Select(row => new DecisionRow(call.Slug, row, form, []) { Comments = [.. comments[ficheId]] })
            .SingleOrDefault();
    }

    /// <summary>What the evaluators whose opinion counts wrote for the applicant, to be reviewed.</summary>
    private async Task<ILookup<Guid, CommentForApplicant>> CommentsAsync(Guid callId, Guid personId, CancellationToken cancellation) =>
        (
            await db
                .Evaluations.AsNoTracking()
                .Where(e => e.CallId == callId && e.FiledAt != null && e.SetAsideAt == null && e.CommentToApplicant != "")
                .WithoutOwnConflicts(db)
                .WithoutConflictsOf(db, personId)
                .Join(
                    db.Users,
                    e => e.EvaluatorId,
                    u => u.Id,
                    (e, u) =>
                        new
                        {
                            e.FicheId,
                            u.DisplayName,
                            e.CommentToApplicant,
                        }
                )
                .OrderBy(c => c.DisplayName)
                .ToListAsync(cancellation)
        ).ToLookup(c => c.FicheId, c => new CommentForApplicant(c.DisplayName, c.CommentToApplicant));

    private static DecisionForm FormOf(RankedFiche row, IEnumerable<CommentForApplicant> comments) =>
        row.Decision is { } decision
            ? new DecisionForm
            {
                Outcome = decision.Outcome.ToString(),
                Granted = decision.GrantedCents > 0 ? FrenchNumbers.Amount(decision.GrantedCents) : null,
                Motive = decision.Motive,
                Comment = decision.Comment,
                Version = decision.Version,
            }
            : new DecisionForm { Comment = string.Join("\n\n", comments.Select(comment => comment.Text)) };
}

/// <summary>What one evaluator wrote for the applicant.</summary>
internal sealed record CommentForApplicant(string Evaluator, string Text);

/// <summary>What was typed for one fiche and refused.</summary>
internal sealed record TypedDecision(Guid FicheId, DecisionForm Form, IReadOnlyList<Refusal> Refusals);

internal sealed record DeliberationPage(
    CoordinatedCall Call,
    CallRanking Ranking,
    IReadOnlyList<Refusal> Closed,
    IReadOnlyList<DecisionRow> Rows
)
{
    public int Decided => Rows.Count(row => row.Fiche.Decision is not null);

    public int Released => Rows.Count(row => row.Fiche.Decision is { ReleasedAt: not null });

    /// <summary>What the applicants know of it.</summary>
    internal string WhoReads =>
        Released == 0 ? "Rien n’en sort avant la diffusion\u00A0: les porteurs lisent «\u00A0En cours d’examen\u00A0»."
        : Released == Rows.Count ? "Toutes les réponses sont diffusées\u00A0: chaque porteur lit la sienne."
        : $"{Platform.Text.FrenchNumbers.Count(Released, "réponse diffusée", "réponses diffusées")}\u00A0: les autres porteurs lisent "
            + "«\u00A0En cours d’examen\u00A0» jusqu’à la diffusion.";

    public int ToRelease => Rows.Count(row => row.Fiche.Decision is { ReleasedAt: null });
}

/// <summary>One fiche of the deliberation with its form.</summary>
internal sealed record DecisionRow(string Slug, RankedFiche Fiche, DecisionForm Form, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>What evaluators wrote for the applicant: it reaches them only as the form of the decision says it.</summary>
    internal IReadOnlyList<CommentForApplicant> Comments { get; init; } = [];

    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
    [.. Enum.GetValues<DecisionOutcome>().Select(outcome => new SelectListItem(FrenchWords.For(outcome).Text, outcome.ToString()))];

    /// <summary>The id of a field of this form, unlike that of the same field of another fiche.</summary>
    public string IdOf(string field) => IdOf(Fiche.FicheId, field);

    public string? ErrorOf(string field) => Refusals.FirstOrDefault(refusal => FieldOf(refusal.Field) == field)?.Message;

    /// <summary>The override is offered once the envelope refused, and stays while it is asked for.</summary>
    public bool OffersExceeding => Form.Exceed || Refusals.Any(Envelope.IsWhy);

    /// <summary>The field of the form a refusal speaks of.</summary>
    internal static string FieldOf(string field) => field == nameof(Decision.GrantedCents) ? nameof(DecisionForm.Granted) : field;

    internal static string IdOf(Guid ficheId, string field) => $"{field}-{ficheId:N}";
}
