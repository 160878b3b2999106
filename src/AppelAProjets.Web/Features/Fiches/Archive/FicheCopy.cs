namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>One part of a copy.</summary>
internal abstract record CopyBlock;

/// <param name="Level">1 for a section, 2 for what it holds.</param>
/// <param name="Text">Its words.</param>
internal sealed record CopyHeading(int Level, string Text) : CopyBlock;

/// <param name="Text">Lines parted by line feeds.</param>
internal sealed record CopyText(string Text) : CopyBlock;

/// <param name="Label">Name of the field.</param>
/// <param name="Value">Lines parted by line feeds.</param>
internal sealed record CopyField(string Label, string Value) : CopyBlock;

/// <param name="Caption">What it holds.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The cells, row by row.</param>
internal sealed record CopyTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : CopyBlock;

/// <summary>Where the fiche stood when its copy was made.</summary>
internal sealed record CopyStanding
{
    /// <summary>Number of the version filed; null when none ever was.</summary>
    public int? InForce { get; init; }

    /// <summary>True when something was written since that version.</summary>
    public bool IsWritten { get; init; }

    /// <summary>True when its organisation took it back.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>A fiche as its organisation keeps it: the same blocks make the Word document and the page of the archive.</summary>
/// <param name="Title">Title of the action.</param>
/// <param name="Mark">What forbids to take it for a filed fiche, as on paper; null for a filed version.</param>
/// <param name="Blocks">Its parts, in order.</param>
internal sealed record FicheCopy(string Title, string? Mark, IReadOnlyList<CopyBlock> Blocks);
