using AppelAProjets.Web.Features.Programmes.Administration;
using AppelAProjets.Web.Features.Programmes.Identity;
using AppelAProjets.Web.Features.Programmes.LegalPages;
using AppelAProjets.Web.Features.Programmes.Neighbourhoods;
using AppelAProjets.Web.Features.Programmes.Team;
using AppelAProjets.Web.Platform.Invitations;

namespace AppelAProjets.Web.Features.Programmes;

internal static class ProgrammesFeature
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
        services.AddInvitationTarget<TeamInvitations>();
        services.AddScoped<WithdrawRole>();
    }
}
