using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;

namespace AppelAProjets.Web.Features.Home;

/// <summary>One published call, as the home page shows it.</summary>
internal sealed record CallSummary(
    Guid Id,
    string Slug,
    string Title,
    string Summary,
    string ProgrammeName,
    CallSchedule Schedule,
    CallState State,
    IReadOnlyList<OrganisationKind> EligibleKinds,
    long? MaxRequestedCents,
    long? EnvelopeCents
);

/// <summary>A closed call, with its figures once its decisions are released.</summary>
internal sealed record ClosedCall(CallSummary Call, RetainedFigures? Figures);

/// <summary>How many fiches were retained of those filed.</summary>
internal sealed record RetainedFigures(int Retained, int Filed);

/// <summary>For the home page.</summary>
/// <param name="Query">What was searched, as typed; empty when nothing was.</param>
/// <param name="Found">Calls shown or listed on other pages of the closed ones.</param>
/// <param name="Open">Nearest closing first.</param>
/// <param name="Upcoming">Nearest opening first.</param>
/// <param name="Closed">One page of them, last closed first.</param>
/// <param name="ClosedPages">Where that page stands.</param>
/// <param name="Examples">Words worth searching: neighbourhoods of the open calls.</param>
/// <param name="Now">UTC instant of the page.</param>
internal sealed record HomePage(
    string Query,
    int Found,
    IReadOnlyList<CallSummary> Open,
    IReadOnlyList<CallSummary> Upcoming,
    IReadOnlyList<ClosedCall> Closed,
    PaginationModel ClosedPages,
    IReadOnlyList<string> Examples,
    DateTime Now
)
{
    public bool IsSearch => Query.Length > 0;

    /// <summary>Each page of closed calls has its own address.</summary>
    public PublicMetadata Metadata =>
        new(
            "Appels à projets",
            "Trouvez un appel à projets, rédigez votre fiche-action à votre rythme, suivez la décision.",
            ClosedPages.Page == 1 ? "/" : string.Create(CultureInfo.InvariantCulture, $"/?{PaginationModel.Parameter}={ClosedPages.Page}")
        );
}
