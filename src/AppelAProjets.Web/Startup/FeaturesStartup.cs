using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Account;
using AppelAProjets.Web.Features.Administration;
using AppelAProjets.Web.Features.CallEditing;
using AppelAProjets.Web.Features.Calls;
using AppelAProjets.Web.Features.Committee;
using AppelAProjets.Web.Features.Coordination;
using AppelAProjets.Web.Features.Deliberations;
using AppelAProjets.Web.Features.Discussions;
using AppelAProjets.Web.Features.Eligibility;
using AppelAProjets.Web.Features.Fiches;
using AppelAProjets.Web.Features.Home;
using AppelAProjets.Web.Features.Invitations;
using AppelAProjets.Web.Features.Organisations;
using AppelAProjets.Web.Features.Programmes;
using AppelAProjets.Web.Features.Ranking;
using AppelAProjets.Web.Features.Rating;
using AppelAProjets.Web.Features.Reminders;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Organisations;

namespace AppelAProjets.Web.Startup;

/// <summary>One line per feature: it registers its own verbs, reads and policies.</summary>
internal static class FeaturesStartup
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<FicheReads>();
        services.AddScoped<FiledApplicantReads>();
        services.AddScoped<ProgrammeLookReads>();
        services.AddScoped<RankingReads>();
        services.AddScoped<PageProgramme>();
        services.AddScoped<SameSiretReads>();
        services.AddScoped<MembersWithRight>();
        services.AddOrganisations();
        services.AddAccountFeature();
        services.AddAdministrationFeature();
        services.AddFichesFeature();
        services.AddOrganisationsFeature();
        services.AddCoordinationFeature();
        services.AddEligibilityFeature();
        services.AddRankingFeature();
        services.AddDeliberationsFeature();
        services.AddRemindersFeature();
        services.AddHomeFeature();
        services.AddCallsFeature();
        services.AddCallEditingFeature();
        services.AddRatingFeature();
        services.AddCommitteeFeature();
        services.AddDiscussionsFeature();
        services.AddProgrammesFeature();
        services.AddInvitationsFeature();
    }
}
