using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>What became of a save.</summary>
/// <param name="Refusals">Why nothing was saved; empty when it was.</param>
/// <param name="Conflict">True when a colleague changed the same section since the form was drawn; nothing was saved.</param>
public sealed record SectionSaved(IReadOnlyList<Refusal> Refusals, bool Conflict = false)
{
    public bool Done => Refusals.Count == 0 && !Conflict;
}

/// <summary>Saves one section of a draft.</summary>
public sealed class SaveSection(AppDbContext db, TimeProvider clock)
{
    public async Task<SectionSaved> ExecuteAsync(Guid ficheId, FicheSection section, FicheForm form, string print, CancellationToken cancellation) =>
        await db.InWriteTransactionAsync(
            async token =>
            {
                var fiche = await db.Fiches.Include(f => f.Call).SingleAsync(f => f.Id == ficheId, token);
                form.Answers = [.. form.Answers.Where(answer => fiche.Call.Questions.Any(question => string.Equals(question.Key, answer.Key, StringComparison.Ordinal)))];
                var content = SectionWriter.Write(fiche.Content, section, form);
                var stored = SectionPrint.Of(fiche.Content, section);
                var written = SectionPrint.Of(content, section);
                if (string.Equals(stored, written, StringComparison.Ordinal))
                {
                    // Nothing new: a second click, or a colleague typed the same.
                    return new SectionSaved(fiche.WhyNotEditable(fiche.Call.Schedule, clock.UtcNow()));
                }

                if (!string.Equals(stored, print, StringComparison.Ordinal))
                {
                    return new SectionSaved([], Conflict: true);
                }

                var refusals = fiche.Write(content, fiche.Call.Schedule, clock.UtcNow());
                if (refusals.Count == 0)
                {
                    await db.SaveChangesAsync(token);
                }

                return new SectionSaved(refusals);
            },
            cancellation);
}
