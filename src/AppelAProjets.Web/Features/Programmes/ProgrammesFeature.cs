namespace AppelAProjets.Web.Features.Programmes;

public static class ProgrammesFeature
{
    public static void AddProgrammesFeature(this IServiceCollection services)
    {
        services.AddScoped<ProgrammesReads>();
        services.AddScoped<ProgrammeReads>();
        services.AddScoped<CreateProgramme>();
        services.AddScoped<UpdateIdentity>();
        services.AddScoped<SetLogo>();
        services.AddScoped<LegalPageReads>();
        services.AddScoped<SaveLegalPage>();
        services.AddScoped<NeighbourhoodReads>();
        services.AddScoped<AddNeighbourhood>();
        services.AddScoped<ChangeNeighbourhood>();
        services.AddScoped<MoveNeighbourhood>();
        services.AddScoped<RemoveNeighbourhood>();
        services.AddScoped<ImportNeighbourhoods>();
        services.AddScoped<TeamReads>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<InviteMember>();
        services.AddScoped<ResendInvitation>();
        services.AddScoped<CancelInvitation>();
        services.AddScoped<WithdrawRole>();
        services.AddScoped<InvitationReads>();
        services.AddScoped<AcceptInvitation>();
        services.AddAuthorizationBuilder().AddPolicy(InvitationController.Guest, policy => policy.RequireAuthenticatedUser());
    }
}
