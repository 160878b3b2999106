using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>A call one may start another from.</summary>
internal sealed record CallModel(Guid Id, string Slug, string Code, string Title, string ProgrammeName, CallSettings Settings);

/// <summary>A programme in which a person may create a call.</summary>
internal sealed record OwnProgramme(Guid Id, string Name);

/// <summary>Finds what a new call may start from: a published call, whoever runs it, or a draft one coordinates.</summary>
internal sealed class CallModelReads(AppDbContext db, EditedCallReads reads, CoordinatedCalls calls, CurrentUser user)
{
    /// <summary>The programmes in which the person may create a call, by name.</summary>
    public async Task<IReadOnlyList<OwnProgramme>> ProgrammesAsync(CancellationToken cancellation)
    {
        var own = (await user.RolesAsync(cancellation)).ProgrammesAs(CallRole.Coordinator);
        return await db
            .Programmes.AsNoTracking()
            .Where(programme => own.Contains(programme.Id))
            .OrderBy(programme => programme.Name)
            .Select(programme => new OwnProgramme(programme.Id, programme.Name))
            .ToListAsync(cancellation);
    }

    /// <summary>The model with that address, or null when the person may not read it.</summary>
    public async Task<CallModel?> FindAsync(string? slug, CancellationToken cancellation)
    {
        return !string.IsNullOrEmpty(slug) && await calls.FindKnownAsync(slug, cancellation) is { } call
            ? new CallModel(call.Id, call.Slug, call.Code, call.Title, call.ProgrammeName, await reads.SettingsAsync(call.Id, cancellation))
            : null;
    }
}
