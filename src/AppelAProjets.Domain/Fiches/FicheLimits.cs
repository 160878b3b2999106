namespace AppelAProjets.Domain.Fiches;

/// <summary>Bounds a filed fiche respects, in characters unless said (docs/domain/fiche.md).</summary>
public static class FicheLimits
{
    /// <summary>Title of the action.</summary>
    public const int Title = 120;

    /// <summary>Public summary.</summary>
    public const int Summary = 500;

    /// <summary>Names, functions, addresses.</summary>
    public const int Line = 150;

    /// <summary>Long texts.</summary>
    public const int Text = 4_000;

    /// <summary>Shorter texts.</summary>
    public const int ShortText = 2_000;

    /// <summary>What a partner brings.</summary>
    public const int Contribution = 300;

    /// <summary>Number of partners, and of rows of any other list.</summary>
    public const int Rows = 30;

    /// <summary>A number, a date or an amount as typed: more is refused before it is stored.</summary>
    public const int Typed = 200;

    /// <summary>Largest full-time equivalent.</summary>
    public const int Fte = 1_000;

    /// <summary>Largest number of people.</summary>
    public const int People = 1_000_000;

    /// <summary>One cell of a table.</summary>
    public const int Cell = 500;
}
