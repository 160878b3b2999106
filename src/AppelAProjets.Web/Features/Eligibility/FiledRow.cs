using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>A filed version as the rules of eligibility look at it; the body is judged as it was the day of the filing.</summary>
internal sealed record FiledRow(
    FicheContent Content,
    DateTime ReceivedAt,
    bool InGrace,
    bool InExtension,
    bool RepublicanCommitment,
    OrganisationKind Kind,
    DateTime? ExtendedUntil,
    int OthersFiled
)
{
    internal IReadOnlyList<RuleFinding> Judge(Call call)
    {
        var conditions = FilingConditions.Of(call, Content.Applicant?.Kind ?? Kind);
        return EligibilityRules.Run(
            new FiledFacts(
                Content,
                conditions with
                {
                    Schedule = call.Schedule.ExtendedTo(ExtendedUntil),
                },
                [.. call.Neighbourhoods.Select(neighbourhood => neighbourhood.Id)],
                ReceivedAt,
                InGrace,
                InExtension,
                RepublicanCommitment,
                OthersFiled
            )
        );
    }
}
