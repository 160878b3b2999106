using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Spreadsheets;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>The columns of the list of déports, to be read into the minutes.</summary>
internal static class RecusalColumns
{
    public static IReadOnlyList<Column<Recusal>> In(TimeZoneInfo zone) =>
        [
            new("Membre", CellFormat.Text, 26, line => line.Name),
            new("Institution", CellFormat.Text, 30, line => line.Institution),
            new("Lien déclaré", CellFormat.Text, 34, line => CommitteeWords.OfMember(line.Kind)),
            new("Numéro de la fiche", CellFormat.Text, 16, line => line.Number),
            new("Titre de l’action", CellFormat.Text, 44, line => line.Title),
            new("État de la fiche", CellFormat.Text, 18, line => line.Standing.Words()),
            new("Déclaré le", CellFormat.Instant, 18, line => TimeZoneInfo.ConvertTimeFromUtc(line.DeclaredAt, zone)),
            new("Déclaré par", CellFormat.Text, 26, line => line.DeclaredBy ?? line.Name),
            new("Évaluation écartée", CellFormat.Text, 14, line => line.SetAside ? "oui" : "non"),
            new("Coordination reprise par", CellFormat.Text, 26, line => line.Replacement),
        ];
}
