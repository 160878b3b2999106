using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>What every sheet of a printed fiche carries.</summary>
/// <param name="Mark">What forbids to take it for a filed fiche, or null.</param>
/// <param name="Foot">Call, number and version, and the day it was printed.</param>
internal sealed record PrintFrame(string? Mark, string Foot)
{
    public const string Draft = "BROUILLON\u00A0– NON DÉPOSÉ";
    public const string Correction = "CORRECTION\u00A0– NON DÉPOSÉE";
    public const string Withdrawn = "FICHE RETIRÉE";

    public static PrintFrame Of(FicheReading reading, DateTime now, string? mark)
    {
        var version = reading.FiledNumber is { } number ? $"version {number}" : "non déposée";
        string?[] parts =
        [
            reading.CallTitle,
            reading.Number,
            version,
            $"imprimé le {FrenchDates.Day(now, reading.Zone)} à {FrenchDates.Hour(now, reading.Zone)}",
        ];
        return new PrintFrame(mark, string.Join(" · ", parts.Where(part => part is not null)));
    }

    /// <summary>The mark of the page of a fiche.</summary>
    public static string? MarkOf(FicheStatus status, FicheReading reading)
    {
        return status.State switch
        {
            FicheState.Withdrawn => Withdrawn,
            FicheState.Draft or FicheState.NotFiledInTime => Draft,
            FicheState.Filed when reading.FiledAt is null => Correction,
            _ => null,
        };
    }
}
