using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Tests.Fiches;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Eligibility;

public sealed class EligibilityRulesTests
{
    private static readonly Guid Presles = Guid.Parse("0197a000-0000-7000-8000-0000000000b1");
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts",
    };
    private static readonly RequiredPiece Account = new()
    {
        Key = "bilan",
        Kind = PieceKind.PreviousAccount,
        Label = "Bilan",
        Required = false,
    };

    [Fact]
    public void A_right_fiche_breaks_no_rule_and_every_rule_says_why()
    {
        var found = EligibilityRules.Run(Facts());

        found.Select(finding => finding.Rule).ShouldBe(Enum.GetValues<EligibilityRule>());
        found.ShouldAllBe(finding => finding.Verdict == RuleVerdict.Met || finding.Verdict == RuleVerdict.NotApplicable);
        found.ShouldAllBe(finding => finding.Reason.Length > 0);
        EligibilityRules.Overall(found).ShouldBe(RuleVerdict.Met);
    }

    [Fact]
    public void Each_fault_is_told_under_its_own_rule_with_the_words_of_the_filing_check()
    {
        Broken(Facts(content => content with { RequestedCents = 1_300_000 }), EligibilityRule.Amount).ShouldContain("12");
        Broken(Facts(content => content with { StartsOn = new DateOnly(2022, 6, 1) }), EligibilityRule.Dates).ShouldContain("à partir du");
        Broken(Facts(content => content with { MainObjectiveId = null }), EligibilityRule.Objectives).ShouldContain("objectif");
        Broken(Facts(content => content with { Need = string.Empty }), EligibilityRule.Completeness).ShouldNotBeEmpty();
        Broken(Facts(content => content with { NeighbourhoodIds = [Guid.NewGuid()] }), EligibilityRule.Territory)
            .ShouldContain("Aucun quartier de l’appel");
        Broken(Facts(conditions: conditions => conditions with { Pieces = [Statutes] }), EligibilityRule.Pieces).ShouldContain("Statuts");
        Broken(
                Facts(conditions: conditions => conditions with { OrganisationKind = OrganisationKind.Landlord }),
                EligibilityRule.ApplicantKind
            )
            .ShouldContain("type");
        Broken(Facts() with { RepublicanCommitment = false }, EligibilityRule.RepublicanCommitment).ShouldContain("engagement républicain");
    }

    [Fact]
    public void The_commitment_is_asked_of_associations_and_foundations_only() =>
        VerdictOf(
                Facts(conditions: conditions => conditions with { OrganisationKind = OrganisationKind.School }) with
                {
                    RepublicanCommitment = false,
                },
                EligibilityRule.RepublicanCommitment
            )
            .ShouldBe(RuleVerdict.NotApplicable);

    [Theory]
    [InlineData(-1, false, false, RuleVerdict.Met)]
    [InlineData(0, false, false, RuleVerdict.Met)]
    [InlineData(1, false, false, RuleVerdict.NotMet)]
    [InlineData(1, true, false, RuleVerdict.Met)]
    [InlineData(1, false, true, RuleVerdict.Met)]
    public void It_is_in_time_until_closing_or_later_with_a_reason(int seconds, bool grace, bool extension, RuleVerdict verdict)
    {
        var facts = Facts();

        VerdictOf(
                facts with
                {
                    ReceivedAt = facts.Conditions.Schedule.ClosesAt.AddSeconds(seconds),
                    InGrace = grace,
                    InExtension = extension,
                },
                EligibilityRule.InTime
            )
            .ShouldBe(verdict);
    }

    [Fact]
    public void A_renewal_needs_the_account_of_what_was_funded()
    {
        var renewal = Facts(content => content with { Request = RequestKind.Renewal, PreviousOutcome = "Trente familles." });
        var asked = renewal with { Conditions = renewal.Conditions with { Pieces = [Account] } };
        var joined = asked with
        {
            Content = new FileSlot(IsPiece: true, "bilan").Put(
                asked.Content,
                [new AttachedFile(Guid.NewGuid(), "bilan.pdf", FileFormat.Pdf, 10)]
            ),
        };

        VerdictOf(Facts(), EligibilityRule.PreviousAccount).ShouldBe(RuleVerdict.NotApplicable);
        VerdictOf(renewal, EligibilityRule.PreviousAccount)
            .ShouldBe(RuleVerdict.ToCheck, "the call asks no such piece: a person must look");
        VerdictOf(asked, EligibilityRule.PreviousAccount).ShouldBe(RuleVerdict.NotMet);
        VerdictOf(joined, EligibilityRule.PreviousAccount).ShouldBe(RuleVerdict.Met);
        EligibilityRules.Overall(EligibilityRules.Run(renewal)).ShouldBe(RuleVerdict.ToCheck);
    }

    [Fact]
    public void More_fiches_than_the_call_takes_is_told()
    {
        var limited = Facts(conditions: conditions =>
            conditions with
            {
                Requirements = conditions.Requirements with { MaxFichesPerOrganisation = 1 },
            }
        );

        VerdictOf(limited, EligibilityRule.Count).ShouldBe(RuleVerdict.Met);
        VerdictOf(limited with { OthersFiled = 1 }, EligibilityRule.Count).ShouldBe(RuleVerdict.NotMet);
    }

    private static string Broken(FiledFacts facts, EligibilityRule rule)
    {
        var found = EligibilityRules.Run(facts);
        found.Where(finding => finding.Verdict == RuleVerdict.NotMet).Select(finding => finding.Rule).ShouldContain(rule);
        EligibilityRules.Overall(found).ShouldBe(RuleVerdict.NotMet);
        return found.Single(finding => finding.Rule == rule).Reason;
    }

    private static RuleVerdict VerdictOf(FiledFacts facts, EligibilityRule rule) =>
        EligibilityRules.Run(facts).Single(finding => finding.Rule == rule).Verdict;

    private static FiledFacts Facts(
        Func<FicheContent, FicheContent>? content = null,
        Func<FilingConditions, FilingConditions>? conditions = null
    )
    {
        var complete = FilingCheckTests.Complete with { NeighbourhoodIds = [Presles] };
        return new FiledFacts(
            content?.Invoke(complete) ?? complete,
            conditions?.Invoke(FilingCheckTests.Conditions) ?? FilingCheckTests.Conditions,
            [Presles],
            FilingCheckTests.Conditions.Schedule.ClosesAt.AddDays(-1),
            InGrace: false,
            InExtension: false,
            RepublicanCommitment: true,
            OthersFiled: 0
        );
    }
}
