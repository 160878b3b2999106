namespace AppelAProjets.Web.Features.Invitations;

/// <summary>Reading a link of invitation and accepting it, whatever it offers.</summary>
internal static class InvitationsFeature
{
    public static void AddInvitationsFeature(this IServiceCollection services)
    {
        services.AddScoped<InvitationReads>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<InvitedAccount>();
        services.AddAuthorizationBuilder().AddPolicy(InvitationController.Guest, policy => policy.RequireAuthenticatedUser());
    }
}
