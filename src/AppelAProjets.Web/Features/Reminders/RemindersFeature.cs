using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Reminders;

internal static class RemindersFeature
{
    public static void AddRemindersFeature(this IServiceCollection services)
    {
        services.AddScoped<PlanReminders>();
        services.AddScoped<ReminderDates>();
        services.AddScoped<ApplicantReminders>();
        services.AddScoped<EvaluatorReminders>();
        services.AddScoped<ComplementReminders>();
        services.AddScoped<RejectionWarnings>();
        services.AddScoped<IOutboxRelevance, ReminderRelevance>();
    }
}
