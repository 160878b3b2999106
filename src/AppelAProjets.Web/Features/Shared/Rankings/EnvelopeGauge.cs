using System.Globalization;

namespace AppelAProjets.Web.Features.Shared.Rankings;

/// <summary>For <c>_EnvelopeGauge.cshtml</c>: what is granted, firm or under a condition, of the money of a call.</summary>
public sealed record EnvelopeGauge(
    long? EnvelopeCents,
    long FirmCents,
    int FirmCount,
    long ConditionalCents,
    int ConditionalCount,
    long RequestedCents,
    int Count
)
{
    public static EnvelopeGauge Of(CallRanking ranking)
    {
        var conditional = ranking
            .Rows.Where(row => row.Decision?.Outcome == Domain.Deliberations.DecisionOutcome.ConditionallyRetained)
            .ToList();
        var firm = ranking.Rows.Where(row => row.Decision is { GrantedCents: > 0 }).Except(conditional).ToList();
        return new EnvelopeGauge(
            ranking.EnvelopeCents,
            ranking.GrantedCents - ranking.ConditionalCents,
            firm.Count,
            ranking.ConditionalCents,
            conditional.Count,
            ranking.RequestedCents,
            ranking.Rows.Count
        );
    }

    public long RemainingCents => (EnvelopeCents ?? 0) - FirmCents - ConditionalCents;

    public bool IsExceeded => EnvelopeCents is not null && RemainingCents < 0;

    public decimal? RequestedRatio => EnvelopeCents > 0 ? (decimal)RequestedCents / EnvelopeCents : null;

    public string FirmPercent => Svg(Share(FirmCents));

    public string ConditionalPercent => Svg(Math.Min(Share(ConditionalCents), 100m - Share(FirmCents)));

    public string SpentPercent => Svg(Math.Min(100m, Share(FirmCents) + Share(ConditionalCents)));

    private decimal Share(long cents) => EnvelopeCents > 0 ? Math.Clamp(100m * cents / EnvelopeCents.Value, 0m, 100m) : 0m;

    private static string Svg(decimal percent) => Math.Round(percent, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
