using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>For the page of one filed version of a fiche.</summary>
/// <param name="Call">The call.</param>
/// <param name="Reading">The version, as a fiche is read.</param>
/// <param name="InForce">Number of the version that counts.</param>
internal sealed record FormerVersionPage(CoordinatedCall Call, FicheReading Reading, int InForce);

/// <summary>Reads any filed version of a fiche for those who examine it.</summary>
internal sealed class FormerVersionReads(AppDbContext db, FicheReads readings)
{
    /// <returns>The version; null when there is none, or when the person may not know of the fiche.</returns>
    public async Task<FormerVersionPage?> ReadAsync(
        CoordinatedCall call,
        Guid ficheId,
        int number,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var inForce = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => f.FicheId == ficheId && f.CallId == call.Id)
            .WithoutConflictsOf(db, personId)
            .Select(f => (int?)f.Number)
            .SingleOrDefaultAsync(cancellation);
        return inForce is { } known && await readings.VersionForMemberAsync(ficheId, number, personId, cancellation) is { } read
            ? new FormerVersionPage(call, FicheReading.Of(read), known)
            : null;
    }
}
