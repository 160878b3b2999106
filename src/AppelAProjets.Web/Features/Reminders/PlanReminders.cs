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
    AppDbContext db,
    ApplicantReminders applicants,
    EvaluatorReminders evaluators,
    ComplementReminders complements,
    RejectionWarnings rejections,
    Outbox outbox,
    TimeProvider clock,
    ILogger<PlanReminders> logger
)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        foreach (var call in await RunningAsync(now, cancellation))
        {
            var reminders = await ApplicantsAsync(call, now, cancellation);
            if (ReminderPolicy.ForEvaluators(call.Schedule, now) is { } rating)
            {
                reminders.AddRange(await evaluators.DueAsync(call, rating, now, cancellation));
            }

            if (reminders.Count > 0)
            {
                await WriteAsync(call.Id, reminders, cancellation);
            }
        }

        foreach (var call in (await complements.DueAsync(now, cancellation)).Concat(await rejections.DueAsync(now, cancellation)))
        {
            await WriteAsync(call.Key, [.. call], cancellation);
        }
    }

    /// <summary>An organisation whose closing was extended is reminded of its own, not of the call's.</summary>
    private async Task<List<ReminderToWrite>> ApplicantsAsync(CallToRemind call, DateTime now, CancellationToken cancellation)
    {
        var reminders = new List<ReminderToWrite>();
        foreach (var until in (await applicants.ExtensionsAsync(call, cancellation)).Prepend(null))
        {
            var own = call with { Schedule = call.Schedule.ExtendedTo(until) };
            if (ReminderPolicy.ForApplicants(own.Schedule, now) is { } due)
            {
                reminders.AddRange(await applicants.DueAsync(own, until, due, now, cancellation));
            }
        }

        return reminders;
    }

    private Task<List<CallToRemind>> RunningAsync(DateTime now, CancellationToken cancellation) =>
        db
            .Calls.AsNoTracking()
            .Where(call =>
                call.PublishedAt != null && call.ArchivedAt == null && call.Schedule.OpensAt <= now && call.Schedule.RatingEndsAt >= now
            )
            .OrderBy(call => call.Id)
            .Select(call => new CallToRemind(
                call.Id,
                call.ProgrammeId,
                call.Programme!.Name,
                call.Programme.Contact,
                call.Text.Title,
                call.Schedule,
                call.Requirements,
                call.Objectives.ToList(),
                call.Questions,
                call.Pieces
            ))
            .ToListAsync(cancellation);

    private async Task WriteAsync(Guid callId, List<ReminderToWrite> reminders, CancellationToken cancellation)
    {
        foreach (var (letter, to, key, ficheId) in reminders)
        {
            await outbox.AddAsync(letter, to, key, callId, ficheId);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            logger.LogInformation("{Count} reminders written for call {Call}.", reminders.Count, callId);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another node wrote one of them between our look and our save; the next run writes what is still missing.
            logger.LogInformation("Reminders of call {Call} were being written elsewhere.", callId);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
