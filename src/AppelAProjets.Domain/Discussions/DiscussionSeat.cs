using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Discussions;

/// <summary>
/// What a person is to the discussion of one fiche. Coordinators take part at once; an evaluator once their own evaluation is filed, or
/// when rating is over: what others think must not colour a rating (docs/domain/who-sees-what.md, «others' ratings»).
/// </summary>
/// <param name="CallId">The call of the fiche.</param>
/// <param name="FicheId">The fiche.</param>
/// <param name="UserId">The person.</param>
/// <param name="Coordinates">True for a coordinator of the call.</param>
/// <param name="HasFiled">True when the person has filed their evaluation of the fiche.</param>
/// <param name="Schedule">Milestones of the call.</param>
public sealed record DiscussionSeat(Guid CallId, Guid FicheId, Guid UserId, bool Coordinates, bool HasFiled, CallSchedule Schedule)
{
    /// <summary>Why the person can neither read nor write the discussion yet.</summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>The refusal, or null when it is open to them.</returns>
    public Refusal? WhyClosed(DateTime now) =>
        Coordinates || HasFiled || Schedule.JudgeRating(now) == RatingTiming.TooLate
            ? null
            : new(
                "discussion.closed",
                string.Empty,
                "Les échanges s’ouvriront à vous quand vous aurez déposé votre évaluation de cette fiche\u00A0: l’avis des autres ne doit "
                    + "pas peser sur le vôtre."
            );
}
