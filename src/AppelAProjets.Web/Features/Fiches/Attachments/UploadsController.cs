using System.Globalization;
using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>
/// Files that go on from where a cut line left them, by the tus protocol (tus.io, 1.0.0: core, creation, termination, expiration). The
/// token of our pages comes in its header; a last post joins what is whole.
/// </summary>
[Authorize(Policy = FichesAuthorization.WriteFiche)]
[Route("fiches/{id:guid}/envois")]
internal sealed class UploadsController(UploadReads reads, UploadStore uploads, CurrentUser user) : Controller
{
    private const string Version = "1.0.0";
    private const int LongestMetadata = 4_000;

    /// <summary>More than the largest piece: what a piece takes is judged when the upload begins.</summary>
    private const long LargestPart = 26L * 1024 * 1024;

    [HttpPost("")]
    public async Task<IActionResult> Begin(
        Guid id,
        [FromQuery] string? emplacement,
        [FromServices] BeginUpload begin,
        CancellationToken cancellation
    )
    {
        Speak();
        if (Number("Upload-Length") is not { } length)
        {
            return BadRequest();
        }
        if (FileSlot.Read(emplacement) is not { } slot)
        {
            return NotFound();
        }

        var begun = await begin.ExecuteAsync(id, slot, NameSent(), length, user.Id, cancellation);
        if (!begun.IsDone)
        {
            return Refused(begun);
        }

        Response.Headers["Upload-Expires"] = begun.Value.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        return Created($"/fiches/{id}/envois/{begun.Value.Id}", value: null);
    }

    /// <summary>HEAD, which the application answers as GET: how much has arrived.</summary>
    [HttpGet("{upload:guid}")]
    public async Task<IActionResult> Progress(Guid id, Guid upload, CancellationToken cancellation)
    {
        Speak();
        return await reads.FindAsync(id, upload, cancellation) is { } found
            ? Told(found, found.Offset, StatusCodes.Status200OK)
            : NotFound();
    }

    [HttpPatch("{upload:guid}")]
    [Consumes("application/offset+octet-stream")]
    [RequestSizeLimit(LargestPart)]
    public async Task<IActionResult> Continue(Guid id, Guid upload, CancellationToken cancellation)
    {
        Speak();
        if (Number("Upload-Offset") is not { } offset)
        {
            return BadRequest();
        }

        if (await reads.FindAsync(id, upload, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (found.IsJoined)
        {
            return Told(found, found.Offset, StatusCodes.Status409Conflict);
        }

        return await uploads.AppendAsync(upload, offset, Request.Body, found.Bytes, cancellation) switch
        {
            AppendResult.Busy => StatusCode(StatusCodes.Status423Locked),
            AppendResult.WrongOffset => Told(found, uploads.Offset(upload), StatusCodes.Status409Conflict),
            _ => Told(found, uploads.Offset(upload), StatusCodes.Status204NoContent),
        };
    }

    [HttpDelete("{upload:guid}")]
    public async Task<IActionResult> Cancel(Guid id, Guid upload, [FromServices] CancelUpload cancel, CancellationToken cancellation)
    {
        Speak();
        await cancel.ExecuteAsync(id, upload, user.Id, cancellation);
        return NoContent();
    }

    /// <summary>The same, for a page without scripts.</summary>
    [HttpPost("{upload:guid}/annulation")]
    public async Task<IActionResult> CancelFromPage(
        Guid id,
        Guid upload,
        [FromServices] CancelUpload cancel,
        CancellationToken cancellation
    )
    {
        await cancel.ExecuteAsync(id, upload, user.Id, cancellation);
        return Redirect(AttachedFilesController.Section(id));
    }

    [HttpPost("{upload:guid}/fin")]
    public async Task<IActionResult> Finish(Guid id, Guid upload, [FromServices] FinishUpload finish, CancellationToken cancellation) =>
        await finish.ExecuteAsync(id, upload, user.Id, cancellation) is { IsDone: false } refused ? Refused(refused) : NoContent();

    private void Speak() => Response.Headers["Tus-Resumable"] = Version;

    private StatusCodeResult Told(UploadProgress upload, long offset, int status)
    {
        Response.Headers["Upload-Offset"] = offset.ToString(CultureInfo.InvariantCulture);
        Response.Headers["Upload-Length"] = upload.Bytes.ToString(CultureInfo.InvariantCulture);
        Response.Headers["Upload-Expires"] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        Response.Headers.CacheControl = "no-store";
        return StatusCode(status);
    }

    private IActionResult Refused(Outcome outcome) =>
        outcome.Kind == RefusalKind.NotFound
            ? NotFound()
            : StatusCode(outcome.Status(), new { message = string.Join(' ', outcome.Refusals.Select(refusal => refusal.Message)) });

    private long? Number(string header) =>
        long.TryParse(Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string NameSent()
    {
        var metadata = Request.Headers["Upload-Metadata"].ToString();
        var pair =
            metadata.Length > LongestMetadata
                ? null
                : metadata.Split(',').Select(part => part.Trim().Split(' ')).FirstOrDefault(part => part is ["filename", _]);
        var bytes = new byte[LongestMetadata];
        return pair is [_, var value] && Convert.TryFromBase64String(value, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : string.Empty;
    }
}
