using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>Tells the script of the editor where a fiche stands.</summary>
internal sealed class FicheLiveReads(AppDbContext db, ComplementReads complements, ColleagueReads colleagues, TimeProvider clock)
{
    /// <summary>After a save: what others wrote is told only if the page does not know the version the save came upon.</summary>
    public async Task<AutosaveAnswer> AfterAsync(
        FieldsSaved saved,
        AutosaveRequest request,
        FicheSection section,
        Guid userId,
        CancellationToken cancellation
    )
    {
        var answer = await AnswerAsync(saved.Asked, section, saved.VersionBefore == request.Version ? null : userId, cancellation);
        return answer with { Hashes = saved.Hashes, Conflicts = saved.Conflicts };
    }

    /// <summary>At any time, with every field.</summary>
    public async Task<AutosaveAnswer> NowAsync(Guid ficheId, FicheSection section, Guid userId, CancellationToken cancellation) =>
        await AnswerAsync(await AskedFiche.ReadAsync(db.Fiches.AsNoTracking(), ficheId, cancellation), section, userId, cancellation);

    /// <param name="asked">The fiche.</param>
    /// <param name="section">The section shown.</param>
    /// <param name="reader">Who must learn what others wrote; null when nobody did.</param>
    /// <param name="cancellation">Cancellation.</param>
    private async Task<AutosaveAnswer> AnswerAsync(AskedFiche asked, FicheSection section, Guid? reader, CancellationToken cancellation)
    {
        var fiche = asked.Fiche;
        var conditions = asked.Conditions with
        {
            Objectives = await db
                .PriorityObjectives.AsNoTracking()
                .Where(objective => objective.CallId == fiche.CallId)
                .ToListAsync(cancellation),
        };
        var reopened = await complements.OfAsync(
            fiche.Id,
            fiche.WindowAt(asked.Schedule, clock.UtcNow()).Complement,
            conditions,
            cancellation
        );
        var content = fiche.Content;
        return new AutosaveAnswer
        {
            Version = fiche.Version,
            SavedAt = fiche.SavedAt,
            Live = FicheLive.Of(new SectionStanding(content, conditions, section, reopened)),
            Fields = reader is null
                ? null
                : AutosaveField.Written(
                    FicheFields.In(section, content, conditions.Questions).Select(field => (field.Path, field.Label, field.Read(content)))
                ),
            Colleague = reader is { } userId ? await colleagues.LastAsync(fiche.Id, userId, cancellation) : null,
        };
    }
}
