using AppelAProjets.Web.Platform.Mail;
using Microsoft.AspNetCore.Authorization;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>What those who examine a fiche say of it among themselves.</summary>
internal static class DiscussionsFeature
{
    public static void AddDiscussionsFeature(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                DiscussionPolicies.Participant,
                policy => policy.RequireAuthenticatedUser().AddRequirements(new DiscussionParticipantRequirement())
            )
            .AddPolicy(DiscussionPolicies.Anyone, policy => policy.RequireAuthenticatedUser());
        services.AddScoped<IAuthorizationHandler, DiscussionParticipantHandler>();
        services.AddScoped<DiscussionSeatReads>();
        services.AddScoped<DiscussionPageReads>();
        services.AddScoped<DiscussionListReads>();
        services.AddScoped<PostMessage>();
        services.AddScoped<WithdrawMessage>();
        services.AddScoped<MarkRead>();
        services.AddScoped<TellDiscussions>();
        services.AddScoped<IOutboxRelevance, DigestRelevance>();
    }
}
