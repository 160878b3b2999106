using System.Globalization;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data.Queries;

namespace AppelAProjets.Web.Features.Shared.Rankings;

/// <summary>For <c>_EnvelopeGauge.cshtml</c>: what is granted, firm or under a condition, of the money of a call.</summary>
internal sealed record EnvelopeGauge(EnvelopePosition Money, long RequestedCents, int Count)
{
    public static EnvelopeGauge Of(CallRanking ranking) => new(ranking.Money, ranking.RequestedCents, ranking.Rows.Count);

    public bool IsExceeded => Money.OverspentCents > 0;

    /// <summary>What is left, or what is too much; one is zero when the other is not.</summary>
    public long BalanceCents => IsExceeded ? Money.OverspentCents : Money.RemainingCents ?? 0;

    public decimal? RequestedRatio => Money.EnvelopeCents > 0 ? (decimal)RequestedCents / Money.EnvelopeCents : null;

    public string FirmPercent => Svg(Share(Money.FirmCents));

    public string ConditionalPercent => Svg(Math.Min(Share(Money.ConditionalCents), 100m - Share(Money.FirmCents)));

    public string SpentPercent => Svg(Math.Min(100m, Share(Money.FirmCents) + Share(Money.ConditionalCents)));

    private decimal Share(long cents) => Money.EnvelopeCents > 0 ? Math.Clamp(100m * cents / Money.EnvelopeCents.Value, 0m, 100m) : 0m;

    private static string Svg(decimal percent) => Math.Round(percent, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
