using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>Which fiches are filed, and what the same organisation filed beside.</summary>
internal static class FicheQueries
{
    /// <summary>Those with a filed version that counts: filed and not withdrawn since.</summary>
    public static IQueryable<FicheAction> Filed(this IQueryable<FicheAction> fiches) =>
        fiches.Where(fiche => fiche.FiledNumber != null && fiche.WithdrawnAt == null);

    /// <summary>For every fiche, the others that its organisation has filed in the same call: a call may bound their number.</summary>
    public static IQueryable<FiledBeside> FiledBeside(this AppDbContext db)
    {
        var filed = db.Fiches.Filed();
        return from fiche in db.Fiches
            from other in filed
            where other.Id != fiche.Id && other.CallId == fiche.CallId && other.OrganisationId == fiche.OrganisationId
            select new FiledBeside { FicheId = fiche.Id, OtherId = other.Id };
    }
}

/// <summary>A filed fiche beside another of the same organisation and call.</summary>
internal sealed record FiledBeside
{
    public required Guid FicheId { get; init; }

    public required Guid OtherId { get; init; }
}
