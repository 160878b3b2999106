using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

public sealed class AttestationsTests
{
    [Theory]
    [InlineData(OrganisationKind.Association, true)]
    [InlineData(OrganisationKind.Foundation, true)]
    [InlineData(OrganisationKind.School, false)]
    [InlineData(OrganisationKind.CityService, false)]
    [InlineData(OrganisationKind.SocialEnterprise, false)]
    public void The_republican_commitment_is_asked_of_associations_and_foundations_only(OrganisationKind kind, bool asked) =>
        Attestations.AskedOf(kind, hasDocuments: true).Any(text => text.Kind == AttestationKind.RepublicanCommitment).ShouldBe(asked);

    [Fact]
    public void Each_sentence_is_asked_once_in_its_last_version_and_says_what_to_do_when_unticked()
    {
        var asked = Attestations.AskedOf(OrganisationKind.Association, hasDocuments: true);

        asked.Select(text => text.Kind).ShouldBe(Enum.GetValues<AttestationKind>());
        asked.Single(text => text.Kind == AttestationKind.Accuracy).Version.ShouldBe(2);
        asked.ShouldAllBe(text => text.Unticked.EndsWith('.') && text.Text.EndsWith('.'));
        Attestations
            .AskedOf(OrganisationKind.Association, hasDocuments: false)
            .ShouldNotContain(text => text.Kind == AttestationKind.Rules);
    }

    [Fact]
    public void A_signature_keeps_the_words_attested_and_names_each_box_that_is_not_ticked()
    {
        var asked = Attestations.AskedOf(OrganisationKind.Association, hasDocuments: true);

        var signature = FilingSignature.Of("Lucie Marchand", "présidente", asked, kind => kind != AttestationKind.ImageRights);

        signature.Shortcomings(asked).ShouldHaveSingleItem().Field.ShouldBe(nameof(AttestationKind.ImageRights));
        signature
            .Attested.Select(kept => kept.Text)
            .ShouldBe(asked.Where(text => text.Kind != AttestationKind.ImageRights).Select(text => text.Text));
    }

    [Fact]
    public void A_filing_of_before_sentences_were_kept_reads_as_the_one_it_attested()
    {
        Attestations
            .BeforeTheyWereKept(republicanCommitment: true)
            .Select(kept => kept.Kind)
            .ShouldBe([AttestationKind.Accuracy, AttestationKind.RepublicanCommitment]);
        Attestations
            .BeforeTheyWereKept(republicanCommitment: false)
            .ShouldHaveSingleItem()
            .Text.ShouldContain("obligations sociales et fiscales");
    }
}
