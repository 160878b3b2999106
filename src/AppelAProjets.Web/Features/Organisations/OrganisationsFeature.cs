namespace AppelAProjets.Web.Features.Organisations;

public static class OrganisationsFeature
{
    public static void AddOrganisationsFeature(this IServiceCollection services)
    {
        services.AddScoped<UpdateOrganisation>();
        services.AddScoped<OrganisationReading>();
        services.AddOrganisationsAuthorization();
    }
}
