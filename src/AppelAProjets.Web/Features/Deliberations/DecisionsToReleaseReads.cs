using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Deliberations.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>Finds the decisions that wait for release and writes their letters: the preview and the release read the same ones.</summary>
internal sealed class DecisionsToReleaseReads(AppDbContext db, FiledApplicantReads applicants, IOptions<SiteOptions> site)
{
    public async Task<IReadOnlyList<WaitingDecision>> FindAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        var waiting = await db
            .Decisions.AsNoTracking()
            .Where(d => d.CallId == call.Id && d.ReleasedAt == null)
            .WithoutConflictsOf(db, personId)
            .Join(
                db.FilingsInForce,
                d => d.FicheId,
                f => f.FicheId,
                (d, f) =>
                    new
                    {
                        d.Id,
                        d.FicheId,
                        d.Version,
                        d.Outcome,
                        d.GrantedCents,
                        d.Motive,
                        d.Comment,
                        Number = f.Fiche.Number!,
                        f.Title,
                        f.Fiche.OrganisationId,
                        Organisation = f.Fiche.Organisation.Name,
                    }
            )
            .OrderBy(d => d.Number)
            .ToListAsync(cancellation);
        var names = await applicants.OfAsync(
            db.FilingsInForce.Where(f => f.CallId == call.Id).WithoutConflictsOf(db, personId),
            cancellation
        );
        var organisations = waiting.Select(d => d.OrganisationId).Distinct().ToList();
        var members = await db
            .OrganisationMembers.AsNoTracking()
            .Where(m => organisations.Contains(m.OrganisationId))
            .Join(
                db.Users,
                m => m.UserId,
                u => u.Id,
                (m, u) =>
                    new
                    {
                        m.OrganisationId,
                        m.JoinedAt,
                        u.Id,
                        u.Email,
                        u.DisplayName,
                    }
            )
            .OrderBy(m => m.JoinedAt)
            .ToListAsync(cancellation);
        var contact = await db
            .Programmes.AsNoTracking()
            .Where(p => p.Id == call.ProgrammeId)
            .Select(p => p.Contact)
            .SingleAsync(cancellation);
        return
        [
            .. waiting.Select(d => new WaitingDecision(
                d.Id,
                d.FicheId,
                d.Version,
                d.Number,
                d.Title,
                names.NameOf(d.FicheId, d.Organisation),
                d.Outcome,
                [.. members.Where(m => m.OrganisationId == d.OrganisationId).Select(m => new Addressee(m.Id, m.Email!, m.DisplayName))],
                name => new DecisionMailTemplate(
                    name,
                    call.Title,
                    call.ProgrammeName,
                    d.Number,
                    d.Title,
                    names.NameOf(d.FicheId, d.Organisation),
                    FrenchWords.For(d.Outcome).Text,
                    Decision.Grants(d.Outcome) ? FrenchNumbers.Euros(d.GrantedCents) : null,
                    d.Motive,
                    !Decision.Grants(d.Outcome),
                    contact,
                    site.Value.Link($"/fiches/{d.FicheId}/decision")
                )
                {
                    Comment = d.Comment,
                }
            )),
        ];
    }

    /// <summary>
    /// What the release engages of the envelope: every decision that counts. A person in conflict leaves it to a colleague
    /// who knows every fiche; where there is none, they answer for what they know.
    /// </summary>
    public async Task<ReleasedMoney> MoneyAsync(CoordinatedCall call, Guid personId, CancellationToken cancellation)
    {
        if (call.EnvelopeCents is not { } envelope)
        {
            return new ReleasedMoney(IsHidden: false, 0);
        }

        if (
            await db.HasConflictInAsync(call.Id, personId, cancellation)
            && await db.CoordinatorsOf(call.Id, call.ProgrammeId).WithoutConflictIn(db, call.Id).AnyAsync(cancellation)
        )
        {
            return new ReleasedMoney(IsHidden: true, 0);
        }

        var counted = await db.CountedDecisions()
            .Where(d => d.CallId == call.Id)
            .WithoutConflictsOf(db, personId)
            .ToCountedAsync(cancellation);
        return new ReleasedMoney(IsHidden: false, EnvelopePosition.Of(envelope, counted).OverspentCents);
    }

    /// <summary>What was shown, so that a decision changed since the preview stops the release.</summary>
    public static string SealOf(IEnumerable<WaitingDecision> decisions)
    {
        var shown = string.Join('\n', decisions.Select(d => $"{d.DecisionId:N} {d.Version}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)));
    }
}

/// <summary>The envelope at the release.</summary>
/// <param name="IsHidden">True for a person in conflict who has a colleague: whether the total holds would tell them what a hidden fiche
/// was granted, so they do not release.</param>
/// <param name="ExceededByCents">By how much the envelope is exceeded, in cents; zero when it holds, or when it is hidden.</param>
internal sealed record ReleasedMoney(bool IsHidden, long ExceededByCents);

/// <summary>A decision that waits, its readers and the letter each will have.</summary>
internal sealed record WaitingDecision(
    Guid DecisionId,
    Guid FicheId,
    int Version,
    string Number,
    string Title,
    string Organisation,
    DecisionOutcome Outcome,
    IReadOnlyList<Addressee> Readers,
    Func<string, DecisionMailTemplate> LetterTo
);
