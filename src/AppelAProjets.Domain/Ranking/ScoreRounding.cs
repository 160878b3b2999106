namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// The one rounding of docs/domain/scoring.md: 2 decimals, half away from zero.
/// </summary>
/// <remarks>
/// A sum of quotients carries noise in its last digits (a third three times is 0.999…9), and noise must not decide on
/// which side of a half a score falls. Trimming to 20 decimals first removes it without moving any score: the noise stays
/// under 1e-22, while a true score is a fraction of sums of ratings and weights, so it either is a half hundredth or is
/// much further than 1e-20 from one.
/// </remarks>
internal static class ScoreRounding
{
    private const int TrueDecimals = 20;

    internal static decimal WithoutNoise(decimal sum) => decimal.Round(sum, TrueDecimals);

    // Adding 0.00 writes 80 as 80.00: equal scores are then also written alike, in a file as in a hash.
    internal static decimal TwoDecimals(decimal exact) => decimal.Round(exact, 2, MidpointRounding.AwayFromZero) + 0.00m;
}
