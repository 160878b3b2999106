using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Features.Home;

/// <summary>The status of an unexpected failure: what the database suffers from is told apart from what is our fault.</summary>
internal sealed class FailureStatus(AppDbContext db)
{
    public int Of(Exception failure) =>
        failure switch
        {
            // What was sent is too large, or stopped on the way: a body read by an action itself ends here.
            BadHttpRequestException refused => refused.StatusCode,
            UncertainCommitException => StatusCodes.Status504GatewayTimeout,
            _ => db.TroubleIn(failure) switch
            {
                DatabaseTrouble.None => StatusCodes.Status500InternalServerError,
                DatabaseTrouble.Full or DatabaseTrouble.ReadOnly => StatusCodes.Status507InsufficientStorage,
                _ => StatusCodes.Status503ServiceUnavailable,
            },
        };
}
