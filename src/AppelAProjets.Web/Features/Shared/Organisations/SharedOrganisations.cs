using AppelAProjets.Web.Data.Queries;

namespace AppelAProjets.Web.Features.Shared.Organisations;

/// <summary>What registration and the pages of an organisation both do.</summary>
internal static class SharedOrganisations
{
    public static void AddSharedOrganisations(this IServiceCollection services)
    {
        services.AddScoped<SameSiretReads>();
        services.AddScoped<JoinRequests>();
        services.AddScoped<EnterOrganisation>();
        services.AddScoped<FindBySiret>();
        services.AddScoped<MembersWithRight>();
    }
}
