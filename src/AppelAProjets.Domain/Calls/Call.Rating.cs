namespace AppelAProjets.Domain.Calls;

/// <content>Closing ratings before their planned end, and taking it back.</content>
public sealed partial class Call
{
    /// <summary>Closes ratings now, before their planned end.</summary>
    /// <param name="now">UTC instant of the transaction.</param>
    /// <returns>Why not, or null.</returns>
    public Refusal? CloseRating(DateTime now)
    {
        if (Schedule.JudgeRating(now) is RatingTiming.TooEarly)
        {
            return new(
                "rating.early",
                string.Empty,
                "La notation n’est pas encore ouverte\u00A0: elle commence à la clôture de l’appel.",
                RefusalKind.Closed
            );
        }

        if (!Schedule.IsRating(now))
        {
            return new("rating.closed", string.Empty, "La notation est déjà terminée\u00A0: il n’y a rien à clore.", RefusalKind.Closed);
        }

        Schedule = Schedule with { RatingClosedAt = now };
        return null;
    }

    /// <summary>
    /// Takes back a closing of ratings, until the committee meets. The planned end holds again: once passed, it is moved first.
    /// </summary>
    /// <param name="now">UTC instant of the transaction.</param>
    /// <returns>Why not, or null.</returns>
    public Refusal? ReopenRating(DateTime now)
    {
        if (Schedule.RatingClosedAt is null)
        {
            return new(
                "rating.open",
                string.Empty,
                "La notation n’a pas été close par la coordination\u00A0: il n’y a rien à rouvrir.",
                RefusalKind.Closed
            );
        }

        if (now > Schedule.CommitteeAt || DecisionsReleasedAt is not null || ArchivedAt is not null)
        {
            return new(
                "rating.committee",
                string.Empty,
                "Le comité s’est réuni\u00A0: la notation ne peut plus être rouverte.",
                RefusalKind.Closed
            );
        }

        if (now > Schedule.RatingEndsAt)
        {
            return new(
                "rating.late",
                string.Empty,
                "La fin de notation prévue est passée\u00A0: reportez-la d’abord dans le calendrier de l’appel, puis rouvrez la notation.",
                RefusalKind.Closed
            );
        }

        Schedule = Schedule with { RatingClosedAt = null };
        return null;
    }
}
