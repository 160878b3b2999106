using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>A call being set up, with what every page of its settings shows.</summary>
/// <param name="Call">The call.</param>
/// <param name="Settings">Its settings in force.</param>
/// <param name="Missing">What is missing to publish it.</param>
/// <param name="Fiches">Fiches started in it, filed or not.</param>
/// <param name="Now">UTC instant.</param>
internal sealed record EditedCall(
    CoordinatedCall Call,
    CallSettings Settings,
    IReadOnlyList<PublicationShortcoming> Missing,
    int Fiches,
    DateTime Now
)
{
    public bool IsPublished => Call.PublishedAt is not null;

    public bool CanPublish => !IsPublished && !Missing.Any(shortcoming => shortcoming.Blocks);

    /// <summary>What a section lacks, or null when nothing does.</summary>
    public int Blocking(CallSection section) =>
        Missing.Count(shortcoming => shortcoming.Blocks && shortcoming.Place == PublicationPlace.Section && shortcoming.Section == section);

    public int Advised(CallSection section) =>
        Missing.Count(shortcoming =>
            !shortcoming.Blocks && shortcoming.Place == PublicationPlace.Section && shortcoming.Section == section
        );

    /// <summary>Where to mend something that is missing.</summary>
    public string Address(PublicationShortcoming shortcoming)
    {
        return shortcoming.Place switch
        {
            PublicationPlace.LegalPages => $"/coordination/programmes/{Call.ProgrammeId}/pages-legales",
            PublicationPlace.Team => $"/coordination/programmes/{Call.ProgrammeId}/equipe",
            _ => Address(shortcoming.Section),
        };
    }

    public string Address(CallSection section) => $"/coordination/appels/{Call.Slug}/parametres/{CallSectionSlug.For(section)}";
}

/// <summary>Reads a call being set up.</summary>
internal sealed class EditedCallReads(AppDbContext db, PublicationContextReads contexts, TimeProvider clock)
{
    public async Task<EditedCall> ReadAsync(CoordinatedCall call, CancellationToken cancellation)
    {
        var settings = await SettingsAsync(call.Id, cancellation);
        var now = clock.UtcNow();
        return new EditedCall(
            call,
            settings,
            PublicationCheck.Run(
                settings,
                await contexts.ReadAsync(call.ProgrammeId, call.Id, cancellation),
                now,
                call.PublishedAt is not null
            ),
            await db.Fiches.CountAsync(fiche => fiche.CallId == call.Id, cancellation),
            now
        );
    }

    /// <summary>The settings in force of a call.</summary>
    public async Task<CallSettings> SettingsAsync(Guid callId, CancellationToken cancellation)
    {
        var call = await db
            .Calls.AsNoTracking()
            .Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .SingleAsync(c => c.Id == callId, cancellation);
        return CallSettings.Of(call, await db.GridInForceAsync(callId, cancellation));
    }
}
