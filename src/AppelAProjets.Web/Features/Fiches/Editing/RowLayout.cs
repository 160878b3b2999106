using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>How wide the cells of a row are drawn, so that a field says how long its answer is.</summary>
internal static class RowLayout
{
    public static string WidthOf(FicheField cell)
    {
        var name = cell.Path[(cell.Path.LastIndexOf('.') + 1)..];
        return (cell.Kind, name) switch
        {
            (FieldKind.Tick, _) => "col-md-6",
            (FieldKind.Whole or FieldKind.Day, _) or (_, nameof(Establishment.Uai)) => "col-md-4",
            (_, nameof(PupilGroup.Level) or nameof(ActionStep.Label) or nameof(Establishment.Name))
                when cell.Section is FicheSection.Publics or FicheSection.Places or FicheSection.Calendar => "col-md-8",
            (_, nameof(Indicator.Start) or nameof(Indicator.Target)) => "col-6 col-md-3",
            (_, nameof(Indicator.Source) or nameof(Indicator.Moment)) => "col-md-3",
            _ => "col-md-6",
        };
    }
}
