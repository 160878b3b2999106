using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>All that a fiche is checked against: what its call asks, and who answers.</summary>
/// <param name="Requirements">What the call asks of a fiche.</param>
/// <param name="Schedule">Milestones of the call.</param>
/// <param name="OrganisationKind">What the applicant body is.</param>
/// <param name="Objectives">The priority objectives of the call, in any order.</param>
/// <param name="Questions">The call's own questions, in order.</param>
/// <param name="Pieces">The files the call asks for, in order, whoever they are asked of.</param>
public sealed record FilingConditions(
    CallRequirements Requirements,
    CallSchedule Schedule,
    OrganisationKind OrganisationKind,
    IReadOnlyCollection<PriorityObjective> Objectives,
    IReadOnlyList<FormQuestion> Questions,
    IReadOnlyList<RequiredPiece> Pieces
)
{
    /// <summary>The sections such a fiche has, in order.</summary>
    public IReadOnlyList<FicheSection> Sections => SectionsOf(Questions, AskedPieces);

    /// <summary>The files asked of this kind of organisation, in order.</summary>
    public IReadOnlyList<RequiredPiece> AskedPieces => [.. Pieces.Where(piece => piece.ConcernsKind(OrganisationKind))];

    /// <summary>The files asked of a fiche as it is written, in order.</summary>
    /// <param name="content">What is written.</param>
    /// <returns>Those of <see cref="AskedPieces"/> that nothing in it exempts.</returns>
    public IReadOnlyList<RequiredPiece> PiecesAskedOf(FicheContent content) =>
        [.. AskedPieces.Where(piece => FormQuestions.Asks(piece, content, Questions))];

    /// <summary>
    /// Whether a fiche can't be filed without a piece. The account of the action funded before is always due with a renewal, which would
    /// be judged ineligible without it: nobody files that unaware.
    /// </summary>
    /// <param name="piece">A piece asked of it.</param>
    /// <param name="content">What is written.</param>
    /// <returns>True when it can't.</returns>
    public static bool Requires(RequiredPiece piece, FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(piece);
        ArgumentNullException.ThrowIfNull(content);
        return piece.Required || (piece.Kind == PieceKind.PreviousAccount && content.Request == RequestKind.Renewal);
    }

    /// <summary>What a loaded call asks.</summary>
    /// <param name="call">The call, with its objectives.</param>
    /// <param name="kind">What the applicant body is.</param>
    /// <returns>The conditions.</returns>
    public static FilingConditions Of(Call call, OrganisationKind kind)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new FilingConditions(call.Requirements, call.Schedule, kind, call.Objectives, call.Questions, call.Pieces);
    }

    /// <summary>The sections of a fiche: those of every call, then those this call gives something to do in.</summary>
    /// <param name="questions">The call's own questions.</param>
    /// <param name="pieces">The files asked for.</param>
    /// <returns>The sections, in order.</returns>
    public static IReadOnlyList<FicheSection> SectionsOf(IReadOnlyList<FormQuestion> questions, IReadOnlyList<RequiredPiece> pieces) =>
        [
            .. Enum.GetValues<FicheSection>()
                .Where(section =>
                    section switch
                    {
                        FicheSection.Questions => questions.Any(question => question.Kind != QuestionKind.File),
                        FicheSection.Pieces => pieces.Count > 0 || questions.Any(question => question.Kind == QuestionKind.File),
                        _ => true,
                    }
                ),
        ];
}
