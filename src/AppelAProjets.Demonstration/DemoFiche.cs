using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>
/// What an organisation wrote. Dates are weeks from the first Monday a call finances, so that the same tables serve any year.
/// </summary>
internal sealed record DemoFiche(string Organisation, string Title)
{
    public required string Summary { get; init; }

    public string Need { get; init; } = string.Empty;

    public string Goals { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public string Innovation { get; init; } = string.Empty;

    /// <summary>Place of the main objective in the programme's list, from 1; 0 when not chosen yet.</summary>
    public int Objective { get; init; }

    public IReadOnlyList<int> OtherObjectives { get; init; } = [];

    public string ObjectiveAnswer { get; init; } = string.Empty;

    public int? Beneficiaries { get; init; }

    public int? Qpv { get; init; }

    public string Audience { get; init; } = string.Empty;

    public string Mobilisation { get; init; } = string.Empty;

    /// <summary>Names of the programme's neighbourhoods.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public int? StartWeek { get; init; }

    public int? Weeks { get; init; }

    public string Rhythm { get; init; } = string.Empty;

    /// <summary>Whole euros, like the three that follow.</summary>
    public int? Charges { get; init; }

    public int? Requested { get; init; }

    public int? Others { get; init; }

    public int? Own { get; init; }

    public string ChargesDetail { get; init; } = string.Empty;

    public string Funders { get; init; } = string.Empty;

    public string Evaluation { get; init; } = string.Empty;

    public string Lasting { get; init; } = string.Empty;

    /// <summary>Answers to the call's own questions.</summary>
    public IReadOnlyDictionary<string, QuestionAnswer> Answers { get; init; } =
        new Dictionary<string, QuestionAnswer>(StringComparer.Ordinal);

    /// <summary>What only some fiches say.</summary>
    public DemoDetails Details { get; init; } = DemoDetails.None;

    public FicheContent ToContent(DemoOrganisation organisation, Call call)
    {
        var objectives = call.Objectives.OrderBy(objective => objective.Position).Select(objective => objective.Id).ToList();
        var monday = FirstMonday(call.Requirements.ActionFrom ?? call.Schedule.LocalDay(call.Schedule.NotificationAt));
        var start = StartWeek is { } week ? monday.AddDays(7 * week) : (DateOnly?)null;
        return new FicheContent
        {
            RepresentativeName = organisation.Representative,
            RepresentativeRole = organisation.RepresentativeRole,
            ContactName = organisation.Applicant,
            ContactEmail = organisation.Email,
            ContactPhone = organisation.Phone,
            Title = Title,
            Summary = Summary,
            Need = Need,
            Goals = Goals,
            Description = Description,
            Innovation = Innovation,
            MainObjectiveId = Objective == 0 ? null : objectives[Objective - 1],
            OtherObjectiveIds = [.. OtherObjectives.Select(other => objectives[other - 1])],
            ObjectiveAnswer = ObjectiveAnswer,
            Beneficiaries = Beneficiaries,
            QpvBeneficiaries = Qpv,
            Audience = Audience,
            Mobilisation = Mobilisation,
            NeighbourhoodIds =
            [
                .. call
                    .Neighbourhoods.OrderBy(place => place.Position)
                    .Where(place => Places.Contains(place.Name, StringComparer.Ordinal))
                    .Select(place => place.Id),
            ],
            Partners = Partners,
            StartsOn = start,
            EndsOn = Weeks is { } weeks ? start?.AddDays((7 * weeks) - 3) : null,
            Rhythm = Rhythm,
            Request = RequestKind.First,
            Span = ActionSpan.OneYear,
            Purpose = FundingPurpose.Action,
            Nature = FundingNature.Money,
            Method = Details.Method,
            ExpectedEffects = Details.ExpectedEffects,
            Participation = Details.Participation,
            Equality = Details.Equality,
            Accessibility = Details.Accessibility,
            Groups = Details.Groups,
            Pricing = Details.Pricing,
            Towns = "Soissons",
            Place = Details.Place,
            Scale = Places.Count > 1 ? ActionScale.Town : ActionScale.Neighbourhood,
            Steps = [.. Details.Steps.Select(step => new ActionStep { Label = step.Label, On = start?.AddDays(7 * step.Week) })],
            Sessions = Details.Sessions,
            SessionLength = Details.SessionLength,
            Staff = Details.Staff,
            Equipment = Details.Equipment,
            Premises = Details.Premises,
            Budget = DemoBudget.Lines(ChargesDetail, Charges, Own),
            RequestedCents = Cents(Requested),
            Funding = DemoBudget.FundersIn(Funders, Others),
            BudgetNote = ChargesDetail,
            Indicators = Details.Indicators,
            EvaluationMethod = Evaluation,
            LastingImpact = Lasting,
            Answers = Answers,
        };
    }

    private static long? Cents(int? euros) => euros * 100L;

    private static DateOnly FirstMonday(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
}
