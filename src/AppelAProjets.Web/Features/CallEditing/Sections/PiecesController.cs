using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The files a call asks to join: their list, and each of them.</summary>
[Route("coordination/appels/{slug}/parametres/pieces")]
internal sealed class PiecesController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : SectionController(calls, reads, change, user)
{
    [HttpGet("")]
    public async Task<IActionResult> Pieces(string slug, CancellationToken cancellation) =>
        Show("Pieces", await CallAsync(slug, cancellation), CallSection.Pieces, new ListForm());

    /// <summary>Moves, removes, or adds one of the usual pieces (ajouter:Statutes), to be adjusted afterwards.</summary>
    [HttpPost("")]
    public Task<IActionResult> Pieces(string slug, SectionPost post, string? act, CancellationToken cancellation)
    {
        var asked = ListAct.Read(act);
        return SaveAsync(
            slug,
            Asked(
                post,
                CallSection.Pieces,
                settings =>
                    SettingsReading.Of(
                        settings with
                        {
                            Pieces = asked.Verb == "ajouter" ? Added(settings, asked.Key) : asked.On(settings.Pieces, piece => piece.Key),
                        }
                    )
            ),
            "Pieces",
            new ListForm(),
            asked.Verb is "monter" or "descendre" ? $"{Request.Path}#piece-{asked.Key}" : Request.Path,
            cancellation
        );
    }

    [HttpGet("{key}")]
    public async Task<IActionResult> Piece(string slug, string key, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        return call.Settings.Pieces.FirstOrDefault(piece => piece.Key == key) is { } piece
            ? Show("Piece", call, CallSection.Pieces, PieceForm.From(piece), key)
            : NotFound();
    }

    [HttpPost("{key}")]
    public Task<IActionResult> Piece(
        string slug,
        string key,
        [Bind(Prefix = Prefix)] PieceForm form,
        SectionPost post,
        CancellationToken cancellation
    ) =>
        SaveAsync(
            slug,
            Asked(post, CallSection.Pieces, settings => form.Apply(settings, key), key),
            "Piece",
            form,
            $"/coordination/appels/{slug}/parametres/pieces",
            cancellation
        );

    private static IReadOnlyList<RequiredPiece> Added(CallSettings settings, string kind)
    {
        if (!Enum.TryParse<PieceKind>(kind, out var known) || !Enum.IsDefined(known))
        {
            return settings.Pieces;
        }

        var label = QuestionWords.For(known);
        return
        [
            .. settings.Pieces,
            new RequiredPiece
            {
                Key = SlugFromLabel.New(label, "piece", settings.Pieces.Select(piece => piece.Key)),
                Kind = known,
                Label = label,
            },
        ];
    }
}
