namespace AppelAProjets.Demonstration;

/// <summary>A fiche under rating.</summary>
/// <param name="Marks">Eight marks in the grid's order.</param>
/// <param name="Progress">One letter per evaluator: <see cref="Filed"/>, D for a draft, <see cref="ToDo"/>, <see cref="Conflict"/>,
/// <see cref="Recused"/>, <see cref="Declined"/>, <see cref="NotAssigned"/>.</param>
internal sealed record RatingCallFiche(DemoFiche Fiche, string Marks, string Progress)
{
    public const char Filed = 'F';
    public const char ToDo = 'T';
    public const char Conflict = 'C';
    public const char Recused = 'R';
    public const char Declined = 'N';
    public const char NotAssigned = '-';

    public int? Dissenter { get; init; }

    public int? WithoutInnovation { get; init; }
}
