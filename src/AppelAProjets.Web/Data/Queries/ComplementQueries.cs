using AppelAProjets.Domain.Eligibility;

namespace AppelAProjets.Web.Data.Queries;

internal static class ComplementQueries
{
    /// <summary>Those neither answered nor closed; a fiche has one at most. One past its date is pending still: nobody closed it.</summary>
    public static IQueryable<ComplementRequest> Pending(this IQueryable<ComplementRequest> requests) =>
        requests.Where(request => request.AnsweredAt == null && request.ClosedAt == null);
}
