using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>What a reminder says of its call.</summary>
internal sealed record CallToRemind(
    Guid Id,
    Guid ProgrammeId,
    string ProgrammeName,
    Contact Contact,
    string Title,
    CallSchedule Schedule,
    CallRequirements Requirements,
    IReadOnlyList<PriorityObjective> Objectives,
    IReadOnlyList<FormQuestion> Questions,
    IReadOnlyList<RequiredPiece> Pieces
)
{
    public FilingConditions ConditionsFor(OrganisationKind kind) => new(Requirements, Schedule, kind, Objectives, Questions, Pieces);
}

/// <summary>A reminder for one person, and what makes it the only one: kind, target, person and due date.</summary>
internal sealed record ReminderToWrite(MailTemplate MailTemplate, Addressee To, string Key, Guid? FicheId)
{
    internal static string KeyOf(DueReminder due, Guid target, Guid person) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{due.Kind}:{target:N}:{person:N}:{due.DueAt:yyyy-MM-dd'T'HH:mm'Z'}"
        );
}
