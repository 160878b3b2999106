namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// One thing that is missing from a fiche or must be corrected before it can be filed. The same list is shown in the editor, in the
/// reminder mail and by the filing check (docs/domain/fiche.md).
/// </summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="Section">The section to open.</param>
/// <param name="Field">The field to reach, a property of <see cref="FicheContent"/>.</param>
/// <param name="Message">French sentence that says what to do.</param>
/// <param name="IsError">True when something typed is wrong, false when something is missing.</param>
/// <param name="CanWait">True for an error that is only unfinished work: the editor shows it beside what is missing, and lets one go
/// on.</param>
public sealed record Shortcoming(
    string Code,
    FicheSection Section,
    string Field,
    string Message,
    bool IsError = false,
    bool CanWait = false
);
