using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>One recorded version in a list.</summary>
internal sealed record CallVersionLine(int Number, DateTime RecordedAt, string RecordedBy, string Reason);

/// <summary>One recorded version, with what it changed from the one before.</summary>
internal sealed record CallVersionPage(
    CoordinatedCall Call,
    CallVersionLine Version,
    IReadOnlyList<SettingDifference> Differences,
    IReadOnlyList<SettingLine> Lines
)
{
    public IEnumerable<IGrouping<CallSection, SettingLine>> Sections => Lines.GroupBy(line => line.Section);
}

/// <summary>Reads the recorded versions of a call.</summary>
internal sealed class CallVersionsReads(AppDbContext db)
{
    /// <summary>A call changes a few times; the journal holds everything.</summary>
    private const int Bound = 50;

    public async Task<IReadOnlyList<CallVersionLine>> LatestAsync(Guid callId, CancellationToken cancellation) =>
        await Lines(Of(callId).OrderByDescending(version => version.Number).Take(Bound)).ToListAsync(cancellation);

    public async Task<CallVersionPage?> FindAsync(CoordinatedCall call, int number, CancellationToken cancellation)
    {
        if (await Lines(Of(call.Id).Where(version => version.Number == number)).SingleOrDefaultAsync(cancellation) is not { } line)
        {
            return null;
        }

        var settings = await Of(call.Id)
            .Where(version => version.Number <= number)
            .OrderByDescending(version => version.Number)
            .Take(2)
            .Select(version => version.Settings)
            .ToListAsync(cancellation);
        return new CallVersionPage(
            call,
            line,
            settings.Count > 1 ? SettingDifference.Between(settings[1], settings[0]) : [],
            [.. SettingLines.For(settings[0]).Where(setting => setting.Value.Length > 0)]
        );
    }

    private IQueryable<CallVersion> Of(Guid callId) => db.CallVersions.AsNoTracking().Where(version => version.CallId == callId);

    private IQueryable<CallVersionLine> Lines(IQueryable<CallVersion> versions) =>
        from version in versions
        join person in db.Users.AsNoTracking() on version.RecordedBy equals person.Id
        orderby version.Number descending
        select new CallVersionLine(version.Number, version.RecordedAt, person.DisplayName, version.Reason);
}
