using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

public sealed class FilingCheckTests
{
    private static readonly Guid Objective = Guid.Parse("0197a000-0000-7000-8000-000000000001");
    private static readonly CallRequirements Requirements = new()
    {
        MaxRequestedCents = 1_200_000,
        MaxRequestedPercent = 80,
        EligibleKinds = [OrganisationKind.Association, OrganisationKind.School],
        ActionFrom = new DateOnly(2022, 6, 10),
        ActionUntil = new DateOnly(2023, 8, 31),
    };

    internal static FilingConditions Conditions { get; } =
        new(
            Requirements,
            new CallSchedule
            {
                OpensAt = new DateTime(2022, 3, 8, 8, 0, 0, DateTimeKind.Utc),
                ClosesAt = new DateTime(2022, 5, 20, 21, 59, 0, DateTimeKind.Utc),
                EligibilityEndsAt = new DateTime(2022, 5, 24, 10, 0, 0, DateTimeKind.Utc),
                RatingEndsAt = new DateTime(2022, 6, 2, 16, 0, 0, DateTimeKind.Utc),
                CommitteeAt = new DateTime(2022, 6, 7, 12, 0, 0, DateTimeKind.Utc),
                // Midnight of 10 June in Paris.
                NotificationAt = new DateTime(2022, 6, 9, 22, 0, 0, DateTimeKind.Utc),
                ZoneId = "Europe/Paris",
            },
            OrganisationKind.Association,
            [new PriorityObjective(Objective, Guid.Parse("0197a000-0000-7000-8000-0000000000ff"), 0, "Lire")],
            [],
            []
        );

    internal static FicheContent Complete { get; } =
        new()
        {
            RepresentativeName = "Lucie Marchand",
            RepresentativeRole = "présidente",
            ContactName = "Karim Haddad",
            ContactEmail = "karim@association.example",
            Title = "Les mots voyageurs",
            Summary = "Une bibliothèque à roulettes.",
            Need = "Peu de livres.",
            Goals = "Lire ensemble.",
            Description = "Deux après-midi par semaine.",
            MainObjectiveId = Objective,
            ObjectiveAnswer = "Elle prévient l'illettrisme.",
            Beneficiaries = 84,
            QpvBeneficiaries = 71,
            Audience = "Enfants de 3 à 10 ans.",
            StartsOn = new DateOnly(2022, 7, 4),
            EndsOn = new DateOnly(2022, 12, 17),
            Request = RequestKind.First,
            Budget = Budget(("604", 1_540_000), ("propres", 100_000)),
            RequestedCents = 960_000,
            Funding = [Town(480_000)],
            EvaluationMethod = "Compter les familles.",
        };

    public static TheoryData<string, string, string> Faults =>
        new()
        {
            { "title", "text.missing", nameof(FicheContent.Title) },
            { "summary too long", "text.long", nameof(FicheContent.Summary) },
            { "email", "email.wrong", nameof(FicheContent.ContactEmail) },
            { "objective of another call", "objective.missing", nameof(FicheContent.MainObjectiveId) },
            { "nobody", "beneficiaries.range", nameof(FicheContent.Beneficiaries) },
            { "more in the neighbourhoods than in all", "beneficiaries.qpv", nameof(FicheContent.QpvBeneficiaries) },
            { "more parents than people", "beneficiaries.parents", nameof(FicheContent.Parents) },
            { "ends before it starts", "calendar.order", nameof(FicheContent.EndsOn) },
            { "starts before the period", "calendar.early", nameof(FicheContent.StartsOn) },
            { "ends after the period", "calendar.late", nameof(FicheContent.EndsOn) },
            { "above the cap", "budget.requested.cap", nameof(FicheContent.RequestedCents) },
            { "above the share", "budget.requested.share", nameof(FicheContent.RequestedCents) },
            { "a cent short", "budget.unbalanced", "Budget" },
            { "unnamed funder", "text.missing", "Funding[k1].Name" },
            { "a funder who may agree or not", "value.missing", "Funding[k1].Status" },
            { "volunteers on one side", "budget.volunteer", "Budget[870]" },
            { "a renewal that says nothing of last year", "renewal.outcome.missing", nameof(FicheContent.PreviousOutcome) },
            { "a grid by age that counts other people", "beneficiaries.grid", "Groups" },
            { "a step after the end", "step.date", "Steps[k1].On" },
            { "a wrong school number", "establishment.uai", "Establishments[k1].Uai" },
            { "an indicator without target", "text.missing", "Indicators[k1].Target" },
            { "unreadable", "value.unreadable", nameof(FicheContent.RequestedCents) },
            { "nameless partner", "text.missing", "Partners[k1].Name" },
        };

    [Fact]
    public void A_complete_fiche_lacks_nothing() => Check(Complete).ShouldBeEmpty();

    [Fact]
    public void An_empty_fiche_lists_what_every_section_needs() =>
        Check(FicheContent.Empty)
            .Select(s => s.Section)
            .Distinct()
            .ShouldBe([
                FicheSection.Applicant,
                FicheSection.Request,
                FicheSection.Action,
                FicheSection.Publics,
                FicheSection.Calendar,
                FicheSection.Budget,
                FicheSection.Evaluation,
            ]);

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_told_once_with_its_field(string fault, string code, string field)
    {
        var shortcoming = Check(With(fault)).ShouldHaveSingleItem();

        shortcoming.Code.ShouldBe(code);
        shortcoming.Field.ShouldBe(field);
        shortcoming.Message.ShouldEndWith(".");
    }

    [Fact]
    public void The_gap_names_its_side_to_the_cent()
    {
        Check(With("a cent short")).Single().Message.ShouldContain("0,01\u00A0€ du côté des produits");
        Check(Complete with { Budget = Budget(("604", 1_540_000), ("propres", 135_000)) })
            .Single()
            .Message.ShouldContain("350\u00A0€ du côté des charges");
    }

    [Fact]
    public void A_call_closed_to_a_kind_of_organisation_says_so() =>
        FilingCheck
            .Run(Complete, Conditions with { OrganisationKind = OrganisationKind.Landlord })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("organisation.ineligible");

    private static FicheContent With(string fault) =>
        fault switch
        {
            "title" => Complete with { Title = " " },
            "summary too long" => Complete with { Summary = new string('x', FicheLimits.Summary + 1) },
            "email" => Complete with { ContactEmail = "karim@" },
            "objective of another call" => Complete with { MainObjectiveId = Guid.Parse("0197a000-0000-7000-8000-000000000002") },
            "nobody" => Complete with { Beneficiaries = 0, QpvBeneficiaries = null },
            "more in the neighbourhoods than in all" => Complete with { QpvBeneficiaries = 85 },
            "more parents than people" => Complete with { Parents = 85 },
            "ends before it starts" => Complete with { StartsOn = new DateOnly(2022, 12, 18) },
            "starts before the period" => Complete with { StartsOn = new DateOnly(2022, 6, 9) },
            "ends after the period" => Complete with { EndsOn = new DateOnly(2023, 9, 1) },
            "above the cap" => Complete with { RequestedCents = 1_200_001, Funding = [Town(239_999)] },
            "above the share" => Complete with
            {
                Budget = Budget(("604", 1_000_000), ("propres", 99_999)),
                RequestedCents = 800_001,
                Funding = [Town(100_000)],
            },
            "a cent short" => Complete with { Budget = Budget(("604", 1_540_000), ("propres", 99_999)) },
            "unnamed funder" => Complete with { Funding = [Town(480_000) with { Name = string.Empty }] },
            "a funder who may agree or not" => Complete with { Funding = [Town(480_000) with { Status = null }] },
            "volunteers on one side" => Complete with { Budget = Budget(("604", 1_540_000), ("propres", 100_000), ("864", 1)) },
            "a renewal that says nothing of last year" => Complete with { Request = RequestKind.Renewal },
            "a grid by age that counts other people" => Complete with
            {
                Groups = new Dictionary<string, int>(StringComparer.Ordinal) { ["6-10.F"] = 83 },
            },
            "a step after the end" => Complete with
            {
                Steps =
                [
                    new ActionStep
                    {
                        Key = "k1",
                        Label = "Fête",
                        On = new DateOnly(2022, 12, 18),
                    },
                ],
            },
            "a wrong school number" => Complete with
            {
                Establishments =
                [
                    new Establishment
                    {
                        Key = "k1",
                        Name = "Collège",
                        Uai = "002",
                    },
                ],
            },
            "an indicator without target" => Complete with { Indicators = [new Indicator { Key = "k1", Label = "Familles" }] },
            "unreadable" => Complete with
            {
                RequestedCents = null,
                Unreadable = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [nameof(FicheContent.RequestedCents)] = "350 euros env.",
                },
            },
            "nameless partner" => Complete with { Partners = [new Partner(string.Empty, "Une salle", false) { Key = "k1" }] },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };

    internal static IReadOnlyDictionary<string, long> Budget(params (string Line, long Cents)[] lines) =>
        new SortedDictionary<string, long>(
            lines.ToDictionary(line => line.Line, line => line.Cents, StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    private static FundingSource Town(long cents) =>
        new()
        {
            Key = "k1",
            Kind = FunderKind.Town,
            Name = "Ville",
            Cents = cents,
            Status = FundingStatus.Asked,
        };

    private static IReadOnlyList<Shortcoming> Check(FicheContent content) => FilingCheck.Run(content, Conditions);
}
