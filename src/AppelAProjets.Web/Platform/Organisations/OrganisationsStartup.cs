namespace AppelAProjets.Web.Platform.Organisations;

/// <summary>How an organisation is entered: registration, an invitation and the pages of an organisation all do it.</summary>
internal static class OrganisationsStartup
{
    public static void AddOrganisations(this IServiceCollection services)
    {
        services.AddScoped<JoinRequests>();
        services.AddScoped<EnterOrganisation>();
        services.AddScoped<FindBySiret>();
    }
}
