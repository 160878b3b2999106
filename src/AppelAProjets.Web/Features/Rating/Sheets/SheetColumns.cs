using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>The columns of the sheet people fill: the first, hidden line names each, so that order and headings matter to nobody.</summary>
internal static class SheetColumns
{
    internal const string SheetName = "Notes";
    internal const string Seal = "sceau";
    internal const string SignatureHeading = "Repère de l’application";
    internal const string Number = "numero";
    internal const string Title = "fiche";
    internal const string Organisation = "structure";
    internal const string State = "etat";
    internal const string Comment = "comite";
    internal const string CommentToApplicant = "porteur";

    internal const string CommentHeading = "Commentaire au comité";
    internal const string CommentToApplicantHeading = "Commentaire pour le porteur";

    internal static string Mark(Criterion criterion) => $"note.{criterion.Code}";

    internal static string Why(Criterion criterion) => $"motif.{criterion.Code}";

    /// <summary>«de 0 à 5, par 0,5, ou na».</summary>
    internal static string Scale(Criterion criterion)
    {
        if (criterion.IsComputed)
        {
            return "calculé, ne se note pas";
        }

        var steps =
            $"de {FrenchNumbers.Compact(criterion.Min, 4)} à {FrenchNumbers.Compact(criterion.Max, 4)}, par "
            + $"{FrenchNumbers.Compact(criterion.Step, 4)}";
        return criterion.AllowsNotApplicable ? $"{steps}, ou {CriterionAnswer.NotApplicable}" : steps;
    }
}
