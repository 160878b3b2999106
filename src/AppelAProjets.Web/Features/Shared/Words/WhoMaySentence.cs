using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Queries;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>Who may do what a member may not, with what to do next.</summary>
internal static class WhoMaySentence
{
    /// <summary>«Peuvent le faire : …»</summary>
    internal static async Task<string> SentenceAsync(
        this MembersWithRight able,
        Guid organisationId,
        MemberRights needed,
        CancellationToken cancellation
    ) =>
        await able.NamesAsync(organisationId, needed, cancellation) switch
        {
            [var only] => $"{only} peut le faire\u00A0: demandez-lui, ou demandez-lui de changer vos droits.",
            var names => $"Peuvent le faire\u00A0: {string.Join(", ", names)}. Demandez-leur, ou demandez-leur de changer vos droits.",
        };
}
