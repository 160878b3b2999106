using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>
/// Writes in the outbox the reminders that are due and not written yet. Safe to run again, on two nodes, after a crash: the database
/// refuses a second reminder with the same key. When no date makes one due, it costs one read.
/// </summary>
internal sealed class PlanReminders(
    AppDbContext db,
    ReminderDates dates,
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
        var due = (await dates.DueAsync(now, cancellation)).ToLookup(date => date.Subject);
        var closings = due[ReminderSubject.Call].Concat(due[ReminderSubject.Extension]).ToLookup(date => date.CallId);
        foreach (var call in closings.Count == 0 ? [] : await CallsAsync([.. closings.Select(running => running.Key)], cancellation))
        {
            var extensions = closings[call.Id]
                .Where(date => date.Subject == ReminderSubject.Extension)
                .Select(date => (DateTime?)date.At)
                .Distinct();
            var reminders = await ApplicantsAsync(call, extensions, now, cancellation);
            if (ReminderPolicy.ForEvaluators(call.Schedule, now) is { } rating)
            {
                reminders.AddRange(await evaluators.DueAsync(call, rating, now, cancellation));
            }

            if (reminders.Count > 0)
            {
                await WriteAsync(call.Id, reminders, cancellation);
            }
        }

        if (due.Contains(ReminderSubject.Complement))
        {
            await WriteAsync(await complements.DueAsync(now, cancellation), cancellation);
        }

        if (due.Contains(ReminderSubject.Rejection))
        {
            await WriteAsync(await rejections.DueAsync(now, cancellation), cancellation);
        }
    }

    /// <summary>An organisation whose closing was extended is reminded of its own, not of the call's.</summary>
    private async Task<List<ReminderToWrite>> ApplicantsAsync(
        CallToRemind call,
        IEnumerable<DateTime?> extensions,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var reminders = new List<ReminderToWrite>();
        foreach (var until in extensions.Prepend(null))
        {
            var own = call with { Schedule = call.Schedule.ExtendedTo(until) };
            if (ReminderPolicy.ForApplicants(own.Schedule, now) is { } due)
            {
                reminders.AddRange(await applicants.DueAsync(own, until, due, now, cancellation));
            }
        }

        return reminders;
    }

    private Task<List<CallToRemind>> CallsAsync(List<Guid> ids, CancellationToken cancellation) =>
        db
            .Calls.AsNoTracking()
            .Where(call => ids.Contains(call.Id))
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

    private async Task WriteAsync(ILookup<Guid, ReminderToWrite> byCall, CancellationToken cancellation)
    {
        foreach (var call in byCall)
        {
            await WriteAsync(call.Key, [.. call], cancellation);
        }
    }

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
