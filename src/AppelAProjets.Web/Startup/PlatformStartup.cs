using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Invitations;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.SiretDirectory;

namespace AppelAProjets.Web.Startup;

/// <summary>What several features share, and the features' own services.</summary>
internal static class PlatformStartup
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DatabaseUse>();
        builder.Services.AddScoped<AuditLog>();
        builder.Services.AddScoped<ViewText>();
        builder.Services.AddScoped<MailRenderer>();
        builder.Services.AddScoped<Outbox>();
        builder.Services.AddSingleton<FilePlaces>();
        builder.Services.AddSingleton<UploadStore>();
        builder.Services.AddSingleton<Clamd>();
        builder.Services.AddScoped<FileStore>();
        builder.Services.AddScoped<FileForm>();
        builder.Services.AddCallCoordinatorPolicy();
        builder.Services.AddEvaluatorPolicies();
        builder.Services.AddProgrammeCoordinatorPolicy();
        builder.Services.AddAdministratorPolicy();
        builder.Services.AddRegisters();
        builder.Services.AddInvitations();
        builder.AddJobs();
        builder.Services.AddFeatures();
        builder.Services.AddScoped<IDemonstration, DemonstrationLoader>();
    }
}
