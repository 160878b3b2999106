using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Jobs;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.SiretDirectory;
using AppelAProjets.Web.Platform.Time;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>One options class per section, checked before anything is served.</summary>
internal static class SettingsStartup
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        builder.Services.AddSettings<ClockOptions>(ClockOptions.Section);
        builder.Services.AddSettings<SiteOptions>(SiteOptions.Section);
        builder.Services.AddSettings<MailOptions>(MailOptions.Section);
        builder.Services.AddSettings<FilesOptions>(FilesOptions.Section);
        builder.Services.AddSettings<AntivirusOptions>(AntivirusOptions.Section);
        builder.Services.AddSettings<JobsOptions>(JobsOptions.Section);
        builder.Services.AddSettings<SiretLookupOptions>(SiretLookupOptions.Section);
        builder.Services.AddSettings<DemoOptions>(DemoOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>();
        builder.Services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        builder.Services.AddSingleton<IValidateOptions<SiteOptions>, TrustedProxiesValidator>();
        builder.Services.AddSingleton<TimeProvider>(services => AppClock.From(services.GetRequiredService<IOptions<ClockOptions>>().Value));
    }

    private static void AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton<IValidateOptions<TOptions>, AnnotatedOptions<TOptions>>();
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
    }
}
