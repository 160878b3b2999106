namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>The flow of invitations; each feature that invites registers what its own lead to.</summary>
internal static class InvitationsStartup
{
    public static void AddInvitations(this IServiceCollection services)
    {
        services.AddScoped<InvitationMail>();
        services.AddScoped<SendInvitation>();
        services.AddScoped<ResendInvitation>();
        services.AddScoped<CancelInvitation>();
    }

    /// <summary>Registers what one kind of invitation leads to, for those who invite and for whoever reads a link.</summary>
    public static void AddInvitationTarget<TTarget>(this IServiceCollection services)
        where TTarget : InvitationTarget
    {
        services.AddScoped<TTarget>();
        services.AddScoped<InvitationTarget>(provider => provider.GetRequiredService<TTarget>());
    }
}
