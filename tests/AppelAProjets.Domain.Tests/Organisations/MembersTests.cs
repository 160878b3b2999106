using AppelAProjets.Domain.Organisations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Organisations;

public sealed class MembersTests
{
    private static readonly DateTime Now = new(2022, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Founder = Guid.CreateVersion7();
    private static readonly Guid Colleague = Guid.CreateVersion7();

    [Fact]
    public void The_founder_may_file()
    {
        Founded().Members.Single().Rights.ShouldBe(MemberRights.File);
    }

    [Fact]
    public void Admitting_a_member_again_never_lowers_their_rights()
    {
        var organisation = Founded();
        organisation.Admit(Colleague, Now, MemberRights.Write);
        organisation.Admit(Colleague, Now, MemberRights.Read);
        RightsOf(organisation, Colleague).ShouldBe(MemberRights.Write);

        organisation.Admit(Colleague, Now, MemberRights.File);

        RightsOf(organisation, Colleague).ShouldBe(MemberRights.File);
        organisation.Members.Count.ShouldBe(2);
    }

    [Fact]
    public void The_last_one_who_may_file_neither_leaves_nor_loses_that_right()
    {
        var organisation = Founded();
        organisation.Admit(Colleague, Now, MemberRights.Write);

        organisation.Remove(Founder).ShouldNotBeNull().Code.ShouldBe("member.last");
        organisation.ChangeRights(Founder, MemberRights.Write).ShouldNotBeNull().Code.ShouldBe("member.last");
        organisation.ChangeRights(Founder, MemberRights.File).ShouldBeNull();

        organisation.ChangeRights(Colleague, MemberRights.File).ShouldBeNull();
        organisation.Remove(Founder).ShouldBeNull();
        organisation.Members.Single().UserId.ShouldBe(Colleague);
    }

    [Fact]
    public void Nothing_is_said_of_someone_who_is_no_member()
    {
        var organisation = Founded();

        organisation.Remove(Colleague).ShouldBeNull();
        organisation.ChangeRights(Colleague, MemberRights.File).ShouldBeNull();

        organisation.Members.Count.ShouldBe(1);
    }

    private static MemberRights RightsOf(Organisation organisation, Guid user) =>
        organisation.Members.Single(member => member.UserId == user).Rights;

    private static Organisation Founded()
    {
        var profile = new OrganisationProfile(
            OrganisationKind.Association,
            "La Fabrique des mots",
            "35600000000048",
            null,
            null,
            "1 rue du Commerce",
            "02200",
            "Soissons"
        );
        var organisation = new Organisation(Guid.CreateVersion7(), profile, Now);
        organisation.Admit(Founder, Now);
        return organisation;
    }
}
