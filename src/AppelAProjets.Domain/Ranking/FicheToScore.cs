using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>What scoring and ranking need to know of one filed fiche.</summary>
/// <param name="FicheId">Identity of the fiche.</param>
/// <param name="Number">Its filing number, such as GS-2022-0042; orders fiches that nothing else separates.</param>
/// <param name="RequestedCents">Amount requested from the call, in cents of euro.</param>
/// <param name="FiledAt">When the fiche was filed, in UTC.</param>
/// <param name="Figures">The figures computed criteria read.</param>
/// <param name="Evaluations">Its evaluations in any order and any status: the engine counts the filed ones only.</param>
public sealed record FicheToScore(
    Guid FicheId,
    string Number,
    long RequestedCents,
    DateTime FiledAt,
    FicheFigures Figures,
    IReadOnlyList<EvaluationToScore> Evaluations
);
