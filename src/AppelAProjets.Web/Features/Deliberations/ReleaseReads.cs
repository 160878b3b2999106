using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>Reads what a release would send, letter by letter, and what it would leave.</summary>
internal sealed class ReleaseReads(AppDbContext db, DecisionsToReleaseReads waiting, FiledApplicantReads applicants, MailRenderer renderer)
{
    public async Task<ReleasePage> ReadAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        var decisions = await waiting.FindAsync(call, personId, cancellation);
        var letters = new List<PreviewedMail>(decisions.Count);
        foreach (var decision in decisions)
        {
            var letter = decision.LetterTo(decision.Readers.Count > 0 ? decision.Readers[0].Name : decision.Organisation);
            var (_, text) = await renderer.RenderAsync(letter);
            letters.Add(new PreviewedMail(decision, letter.Subject, text));
        }

        var fiches = db.FilingsInForce.AsNoTracking().Where(f => f.CallId == call.Id).WithoutConflictsOf(db, personId);
        var names = await applicants.OfAsync(fiches, cancellation);
        var undecided = (
            await fiches
                .Where(f => !db.Decisions.Any(d => d.FicheId == f.FicheId))
                .OrderBy(f => f.Fiche.Number)
                .Select(f => new UndecidedFiche(f.FicheId, f.Fiche.Number!, f.Title, f.Fiche.Organisation.Name))
                .ToListAsync(cancellation)
        ).ConvertAll(fiche => fiche with { Organisation = names.NameOf(fiche.FicheId, fiche.Organisation) });
        var released = await fiches.CountAsync(f => db.Decisions.Any(d => d.FicheId == f.FicheId && d.ReleasedAt != null), cancellation);
        return new ReleasePage(
            call,
            letters,
            undecided,
            released,
            DecisionsToReleaseReads.SealOf(decisions),
            await waiting.MoneyAsync(call, personId, cancellation)
        );
    }
}

/// <summary>The page before a release.</summary>
internal sealed record ReleasePage(
    CoordinatedCall Call,
    IReadOnlyList<PreviewedMail> Letters,
    IReadOnlyList<UndecidedFiche> Undecided,
    int Released,
    string Seal,
    ReleasedMoney Money
)
{
    /// <summary>Why a person in conflict does not release: the same sentence whether the envelope holds or not.</summary>
    public const string HiddenMoney =
        "Vous avez déclaré un déport dans cet appel, et la diffusion engage toute l’enveloppe\u00A0: une autre personne qui coordonne "
        + "l’appel relit les lettres et les communique.";

    /// <summary>What was typed, when it is shown again.</summary>
    public string? ExceedReason { get; init; }

    public int Messages => Letters.Sum(letter => letter.Decision.Readers.Count);
}

internal sealed record PreviewedMail(WaitingDecision Decision, string Subject, string Text)
{
    /// <summary>Who it goes to.</summary>
    internal string To =>
        Decision.Readers.Count == 0
            ? "personne : cette organisation n’a plus de membre"
            : string.Join(", ", Decision.Readers.Select(reader => $"{reader.Name} ({reader.Email})"));
}

internal sealed record UndecidedFiche(Guid FicheId, string Number, string Title, string Organisation);
