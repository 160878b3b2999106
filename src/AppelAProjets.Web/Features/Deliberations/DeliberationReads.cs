using AppelAProjets.Domain;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>Reads the fiches in ranking order, each with its decision and the form to record one.</summary>
internal sealed class DeliberationReads(RankingReads rankings, TimeProvider clock)
{
    /// <param name="call">The call.</param>
    /// <param name="personId">Who reads.</param>
    /// <param name="typed">What was just refused, and the fiche it was typed for; its form shows it again.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<DeliberationPage> ReadAsync(CoordinatedCall call, Guid personId, TypedDecision? typed, CancellationToken cancellation)
    {
        var ranking = await rankings.ReadAsync(call.Id, call.EnvelopeCents, personId, cancellation);
        return new DeliberationPage(
            call,
            ranking,
            DecisionPeriod.WhyNot(call.State(clock.UtcNow())),
            [
                .. ranking.Rows.Select(row =>
                    typed?.FicheId == row.FicheId
                        ? new DecisionRow(call.Slug, row, typed.Form, typed.Refusals)
                        : new DecisionRow(call.Slug, row, FormOf(row), [])
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
        return ranking.Rows.Where(row => row.FicheId == ficheId).Select(row => new DecisionRow(call.Slug, row, form, [])).SingleOrDefault();
    }

    private static DecisionForm FormOf(RankedFiche row) =>
        row.Decision is { } decision
            ? new DecisionForm
            {
                Outcome = decision.Outcome.ToString(),
                Granted = decision.GrantedCents > 0 ? FrenchNumbers.Amount(decision.GrantedCents) : null,
                Motive = decision.Motive,
                Version = decision.Version,
            }
            : new DecisionForm();
}

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

    public int ToRelease => Rows.Count(row => row.Fiche.Decision is { ReleasedAt: null });
}

/// <summary>One fiche of the deliberation with its form.</summary>
internal sealed record DecisionRow(string Slug, RankedFiche Fiche, DecisionForm Form, IReadOnlyList<Refusal> Refusals)
{
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
