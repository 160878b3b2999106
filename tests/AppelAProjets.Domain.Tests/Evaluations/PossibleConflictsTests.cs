using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class PossibleConflictsTests
{
    private static readonly Guid Organisation = Guid.NewGuid();
    private static readonly ApplicantLinks Applicant = new(
        Guid.NewGuid(),
        Organisation,
        "École Les Tilleuls",
        "00000102400017",
        ["directrice@tilleuls.example"]
    );
    private static readonly CommitteeLinks Stranger = new(
        Guid.NewGuid(),
        "nadia@caf.example",
        "CAF de l'Aisne",
        new HashSet<Guid>(),
        new HashSet<string>()
    );

    [Fact]
    public void Nothing_in_common_suggests_nothing() => Between(Stranger).ShouldBeNull();

    [Fact]
    public void A_member_of_the_applicant_is_tied() =>
        Between(Stranger with { Organisations = new HashSet<Guid> { Organisation } })!.Ground.ShouldBe(PossibleConflictGround.Member);

    [Theory]
    [InlineData("École Les Tilleuls")]
    [InlineData("ecole les tilleuls ")]
    public void An_institution_that_bears_the_name_of_the_applicant_is_a_possible_tie(string institution) =>
        Between(Stranger with { Institution = institution })!.Ground.ShouldBe(PossibleConflictGround.InstitutionName);

    [Fact]
    public void Two_sites_of_one_siren_are_a_possible_tie() =>
        Between(Stranger with { Sirens = new HashSet<string> { "000001024" } })
            .ShouldBe(new PossibleConflict(new(Applicant.FicheId, Stranger.UserId), PossibleConflictGround.Siren, "000001024"));

    [Fact]
    public void The_same_mail_domain_is_a_possible_tie_whatever_the_case() =>
        Between(Stranger with { Email = "nadia@TILLEULS.example" })!.Ground.ShouldBe(PossibleConflictGround.EmailDomain);

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("orange.fr")]
    [InlineData("laposte.net")]
    public void A_public_mailbox_says_nothing(string domain) =>
        PossibleConflicts
            .Between([Applicant with { Emails = [$"ecole@{domain}"] }], [Stranger with { Email = $"nadia@{domain}" }])
            .ShouldBeEmpty();

    [Fact]
    public void Rules_give_the_fiches_of_an_axe_or_a_neighbourhood_each_pair_once()
    {
        var (axe, quartier, nadia, paul) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        FicheTraits both = new(Guid.NewGuid(), new HashSet<Guid> { axe }, new HashSet<Guid> { quartier });
        FicheTraits none = new(Guid.NewGuid(), new HashSet<Guid>(), new HashSet<Guid>());

        AssignmentRule
            .Pairs([new(axe, [nadia]), new(quartier, [nadia, paul])], [both, none])
            .ShouldBe([new(both.FicheId, nadia), new(both.FicheId, paul)]);
        AssignmentRule.Pairs([new(null, [paul])], [both, none]).ShouldBe([new(both.FicheId, paul), new(none.FicheId, paul)]);
    }

    private static PossibleConflict? Between(CommitteeLinks member) => PossibleConflicts.Between([Applicant], [member]).SingleOrDefault();
}
