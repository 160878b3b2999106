using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>
/// Writes in the outbox the reminders that are due and not written yet. Safe to run again, on two nodes, after a crash: the database
/// refuses a second reminder with the same key.
/// </summary>
public sealed class PlanReminders(
    AppDbContext db, ApplicantReminders applicants, EvaluatorReminders evaluators, Outbox outbox, TimeProvider clock, ILogger<PlanReminders> logger)
{
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        foreach (var call in await RunningAsync(now, cancellation))
        {
            var reminders =
                ReminderPolicy.ForApplicants(call.Schedule, now) is { } filing ? await applicants.DueAsync(call, filing, now, cancellation)
                : ReminderPolicy.ForEvaluators(call.Schedule, now) is { } rating ? await evaluators.DueAsync(call, rating, now, cancellation)
                : [];
            if (reminders.Count > 0)
            {
                await WriteAsync(call, reminders, cancellation);
            }
        }
    }

    private Task<List<CallToRemind>> RunningAsync(DateTime now, CancellationToken cancellation) =>
        db.Calls.AsNoTracking()
            .Where(call => call.PublishedAt != null && call.ArchivedAt == null && call.Schedule.OpensAt <= now && call.Schedule.RatingEndsAt >= now)
            .OrderBy(call => call.Id)
            .Select(call => new CallToRemind(
                call.Id, call.ProgrammeId, call.Programme!.Name, call.Programme.Contact, call.Text.Title, call.Schedule, call.Requirements,
                call.Objectives.ToList(), call.Questions, call.Pieces))
            .ToListAsync(cancellation);

    private async Task WriteAsync(CallToRemind call, IReadOnlyList<ReminderToWrite> reminders, CancellationToken cancellation)
    {
        foreach (var (letter, to, key, ficheId) in reminders)
        {
            await outbox.AddAsync(letter, to, key, call.Id, ficheId);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            logger.LogInformation("{Count} reminders written for call {Call}.", reminders.Count, call.Id);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another node wrote one of them between our look and our save; the next run writes what is still missing.
            logger.LogInformation("Reminders of call {Call} were being written elsewhere.", call.Id);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
