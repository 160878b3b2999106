using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.PostgreSql;
using AppelAProjets.Web.Data.SqlServer;
using AppelAProjets.Web.Features.Administration.Sweeping;
using AppelAProjets.Web.Features.Discussions;
using AppelAProjets.Web.Features.Fiches.History;
using AppelAProjets.Web.Features.Fiches.Scanning;
using AppelAProjets.Web.Features.Reminders;
using AppelAProjets.Web.Platform.Jobs;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.Extensions.Options;
using Quartz;

namespace AppelAProjets.Web.Startup;

/// <summary>The background work: what runs, how often, and where its schedule is kept.</summary>
internal static class JobsStartup
{
    public const string Scheduler = "AppelAProjets";

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport == MailOptions.Smtp
                ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
                : ActivatorUtilities.CreateInstance<PickupTransport>(provider)
        );
        services.AddScoped<SmtpConnection>();
        services.AddSingleton<IDkimSignature>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Dkim.IsSet
                ? ActivatorUtilities.CreateInstance<DkimSignature>(provider)
                : new NoDkimSignature()
        );
        services.AddScoped<OutboxSender>();
        services.AddScoped<RecoverOutbox>();
        services.AddScoped<EmptyOutbox>();
        var database = DataStartup.Chosen(builder.Configuration);
        // Named, so that its clock is its own: an unnamed scheduler's clock would become the whole application's.
        services.AddQuartz(
            Scheduler,
            quartz =>
            {
                // Intervals are real ones even when the application's clock is set elsewhere.
                quartz.UseTimeProvider(TimeProvider.System);
                quartz.UseDefaultThreadPool(2);
                quartz.UsePersistentStore(store => store.KeepIn(database));
                quartz.Every<SendOutboxJob>("send-outbox", jobs => jobs.SendEverySeconds);
                quartz.Every<PlanRemindersJob>("plan-reminders", jobs => jobs.RemindEverySeconds);
                quartz.Every<TellDiscussionsJob>("tell-discussions", _ => TellDiscussionsJob.EverySeconds);
                quartz.Every<ScanFilesJob>("scan-files", jobs => jobs.ScanEverySeconds);
                quartz.EveryNight<SweepFilesJob>("sweep-files", hour: 3, minute: 40);
                quartz.Every<PurgeDraftVersionsJob>("purge-draft-versions", _ => PurgeDraftVersionsJob.EverySeconds);
            }
        );
        services.Configure<QuartzHostedServiceOptions>(hosted => hosted.WaitForJobsToComplete = true);
        services.AddSingleton<QuartzHostedService>();
        services.AddHostedService<JobsService>();
    }

    /// <summary>Creates the tables of the schedule now, while no other process does.</summary>
    public static async Task ProvisionScheduleAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<IOptions<JobsOptions>>().Value.Enabled)
        {
            await services.GetRequiredKeyedService<ISchedulerFactory>(Scheduler).GetScheduler(cancellation);
        }
    }

    /// <summary>The application's own database; processes that share one share the schedule, and each run happens in one of them.</summary>
    private static void KeepIn(this IPersistentStoreBuilder store, DatabaseProvider database)
    {
        void Source(DataSourceOptions source) =>
            source.DataSourceFactory = services => database.Driver.CreateDataSource(DataStartup.ConnectionString(services));
        switch (database)
        {
            case PostgreSqlProvider:
                store.UsePostgres(Source);
                store.UseClustering();
                break;
            case SqlServerProvider:
                store.UseSqlServer(Source);
                store.UseClustering();
                break;
            default:
                store.UseSqlite(Source);
                break;
        }

        store.ProvisionSchema();
        store.ConfigureStore(options =>
        {
            options.StoreJobDataAsStrings = true;
            // A trigger that could not be fired is tried again for ever: background work never stops silently.
            options.MaxConsecutiveFireFailures = 0;
        });
    }

    /// <summary>At an hour of Paris; a night that was missed is made up for at the start.</summary>
    private static void EveryNight<TJob>(this IQuartzBuilder quartz, string name, int hour, int minute)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            (_, trigger) =>
                trigger
                    .WithIdentity(name)
                    .WithCronSchedule(
                        $"0 {minute} {hour} * * ?",
                        cron =>
                            cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))
                                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                    ),
            (_, job) => job.WithIdentity(name)
        );

    /// <summary>Counted from the end of a run, so that runs never pile up behind a slow one or a stopped server.</summary>
    private static void Every<TJob>(this IQuartzBuilder quartz, string name, Func<JobsOptions, int> seconds)
        where TJob : class, IJob =>
        quartz.ScheduleJob<TJob>(
            (services, trigger) =>
                trigger
                    .WithIdentity(name)
                    .StartNow()
                    .WithSimpleSchedule(schedule =>
                        schedule
                            .WithInterval(TimeSpan.FromSeconds(seconds(services.GetRequiredService<IOptions<JobsOptions>>().Value)))
                            .RepeatForever()
                            .MeasureIntervalFromCompletion()
                            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)
                    ),
            (_, job) => job.WithIdentity(name)
        );
}
