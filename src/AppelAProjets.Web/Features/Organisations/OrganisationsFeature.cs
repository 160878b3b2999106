using AppelAProjets.Web.Features.Organisations.Entering;
using AppelAProjets.Web.Features.Organisations.Members;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Organisations;

namespace AppelAProjets.Web.Features.Organisations;

internal static class OrganisationsFeature
{
    public static void AddOrganisationsFeature(this IServiceCollection services)
    {
        services.AddScoped<UpdateOrganisation>();
        services.AddScoped<OrganisationReads>();
        services.AddScoped<RegisterOrganisation>();
        services.AddScoped<MembersReads>();
        services.AddSingleton<JoinRequestMail, JoinRequestLetter>();
        services.AddInvitationTarget<MemberInvitations>();
        services.AddScoped<ChangeMemberRights>();
        services.AddScoped<RemoveMember>();
        services.AddScoped<AnswerJoinRequest>();
        services.AddOrganisationsAuthorization();
    }
}
