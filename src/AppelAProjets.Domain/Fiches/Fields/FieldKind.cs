namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>What a field of the fiche takes.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>An electronic address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A whole number of people or things.</summary>
    Whole,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>An amount in euros.</summary>
    Amount,

    /// <summary>A day without an hour, from 1900 to 2200.</summary>
    Day,

    /// <summary>One entry of a list.</summary>
    Choice,

    /// <summary>Some entries of a list, one per line of its text.</summary>
    Choices,

    /// <summary>A box: «true» when ticked, empty otherwise.</summary>
    Tick,

    /// <summary>A table: one row per line of its text, cells parted by tabs.</summary>
    Table,
}

/// <summary>One entry of a field's list.</summary>
/// <param name="Value">As it is posted and kept.</param>
/// <param name="Label">As it is read, in French.</param>
public sealed record FieldChoice(string Value, string Label);
