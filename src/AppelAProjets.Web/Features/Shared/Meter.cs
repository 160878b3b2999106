namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_Meter.cshtml</c>: solid counts, hatched does not yet. The figures stand beside it in words.</summary>
internal sealed record MeterModel(int Done, int Draft, int Total)
{
    public int Height { get; init; } = 8;

    public decimal DonePercent => Percent(Done);

    public decimal DraftPercent => Percent(Math.Min(Draft, Total - Done));

    private decimal Percent(int part) => Total <= 0 ? 0 : Math.Round(Math.Clamp(100m * part / Total, 0, 100), 2);
}
