using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Features.Home;

/// <summary>The status of an unexpected failure: what the database suffers from is told apart from what is our fault.</summary>
public sealed class FailureStatus(AppDbContext db)
{
    public int Of(Exception failure) => failure is UncertainCommitException
        ? StatusCodes.Status504GatewayTimeout
        : db.TroubleIn(failure) switch
        {
            DatabaseTrouble.None => StatusCodes.Status500InternalServerError,
            DatabaseTrouble.Full or DatabaseTrouble.ReadOnly => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
}
