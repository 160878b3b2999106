using AppelAProjets.Web.Features.Organisations.Entering;
using AppelAProjets.Web.Features.Organisations.Invitations;
using AppelAProjets.Web.Features.Organisations.Members;

namespace AppelAProjets.Web.Features.Organisations;

public static class OrganisationsFeature
{
    public static void AddOrganisationsFeature(this IServiceCollection services)
    {
        services.AddScoped<UpdateOrganisation>();
        services.AddScoped<OrganisationReading>();
        services.AddScoped<RegisterOrganisation>();
        services.AddScoped<MembersReads>();
        services.AddScoped<MemberInvitationMail>();
        services.AddScoped<InviteToOrganisation>();
        services.AddScoped<ResendMemberInvitation>();
        services.AddScoped<CancelMemberInvitation>();
        services.AddScoped<ChangeMemberRights>();
        services.AddScoped<RemoveMember>();
        services.AddScoped<AnswerJoinRequest>();
        services.AddScoped<MemberInvitationReads>();
        services.AddScoped<AcceptMemberInvitation>();
        services.AddOrganisationsAuthorization();
    }
}
