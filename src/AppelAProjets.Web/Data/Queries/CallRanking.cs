using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>The ranking of a call as one person may see it, with the money beside it.</summary>
/// <param name="Grid">The grid in force.</param>
/// <param name="Rows">Every fiche, list after list, in the order of the ranking.</param>
/// <param name="EnvelopeCents">Money of the call, in cents, or null when none is announced.</param>
/// <param name="HasHidden">True when fiches are left out because the person declared a conflict with them.</param>
internal sealed record CallRanking(ScoringGrid Grid, IReadOnlyList<RankedFiche> Rows, long? EnvelopeCents, bool HasHidden)
{
    /// <summary>Fiches judged ineligible: in no list, in no total.</summary>
    public IReadOnlyList<IneligibleFiche> Ineligible { get; init; } = [];

    public IEnumerable<RankedFiche> Classed => Rows.Where(row => row.List == RankingList.Classed);

    public long RequestedCents => Rows.Sum(row => row.RequestedCents);

    /// <summary>What is granted to the fiches the person may know, and what that leaves.</summary>
    public EnvelopePosition Money =>
        EnvelopePosition.Of(
            EnvelopeCents,
            Rows.Where(row => row.Decision is { GrantedCents: > 0 })
                .Select(row => new CountedDecision(row.FicheId, row.Decision!.Outcome, row.Decision.GrantedCents))
        );

    /// <summary>Where the money ends among the classed fiches; null without envelope.</summary>
    public FundingLine? Line =>
        EnvelopeCents is { } envelope
            ? FundingLine.Draw(envelope, [.. Classed.Select(row => row.Decision?.GrantedCents ?? row.RequestedCents)])
            : null;
}

/// <summary>One fiche of a ranking.</summary>
internal sealed record RankedFiche(
    RankingRow Row,
    string Title,
    string OrganisationName,
    string Town,
    bool InGrace,
    bool InExtension,
    FicheDecision? Decision
)
{
    public Guid FicheId => Row.Fiche.FicheId;

    /// <summary>Decided without money: it stands on neither side of the funding line.</summary>
    public bool IsWithoutMoney => Decision is { GrantedCents: 0 };

    public string Number => Row.Fiche.Number;

    public long RequestedCents => Row.Fiche.RequestedCents;

    public DateTime FiledAt => Row.Fiche.FiledAt;

    public RankingList List => Row.List;

    public int? Rank => Row.Rank;

    public decimal? Score => Row.Score.Score;

    public Spread Spread => Row.Score.Spread;

    public decimal Gap => Spread.Gap ?? 0m;

    public bool IsWide => Spread.IsWide;
}

/// <summary>A fiche set out of the ranking because it is ineligible.</summary>
internal sealed record IneligibleFiche(
    Guid FicheId,
    string Number,
    string Title,
    DateTime ReceivedAt,
    IReadOnlyList<IneligibilityMotive> Motives,
    DateTime? ReleasedAt
);

/// <summary>The decision recorded on a fiche, released or not.</summary>
/// <param name="Outcome">What is decided.</param>
/// <param name="GrantedCents">What it counts for in the envelope, in cents; zero when it does not count.</param>
/// <param name="Motive">Motive or condition the applicant will read.</param>
/// <param name="Version">Version of the decision, to see that nobody changed it meanwhile.</param>
/// <param name="DecidedAt">UTC instant at which it was recorded last.</param>
/// <param name="ReleasedAt">UTC instant at which the applicant was let read it, or null.</param>
internal sealed record FicheDecision(
    DecisionOutcome Outcome,
    long GrantedCents,
    string Motive,
    int Version,
    DateTime DecidedAt,
    DateTime? ReleasedAt
)
{
    /// <summary>What the committee tells the applicant, reviewed.</summary>
    internal string Comment { get; init; } = string.Empty;
}
