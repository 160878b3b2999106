using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.TagHelpers;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>One field as the script sends it. A text too long is told with its field, by the same rule as an ordinary post.</summary>
public sealed record AutosaveChange([Required, StringLength(200)] string Path, [StringLength(16)] string Base, string Text);

/// <summary>Fields to save, and the version of the fiche the page knows.</summary>
public sealed record AutosaveRequest([StringLength(20)] string Section, int Version, [Required] IReadOnlyList<AutosaveChange> Changes)
{
    public IReadOnlyList<FieldChange> ToChanges() =>
        [
            .. Changes.Select(change => new FieldChange(
                change.Path,
                change.Base ?? string.Empty,
                PlainText.Clean(change.Text ?? string.Empty)
            )),
        ];
}

/// <summary>A field two people changed, or one person in two places.</summary>
public sealed record AutosaveConflict(string Path, string Label, string Mine, string Theirs, string Print, bool IsOwn);

/// <summary>What the server made of a save.</summary>
/// <param name="Version">Version of the fiche now.</param>
/// <param name="Stale">True when somebody else wrote since the version the page knew: the page asks what.</param>
/// <param name="Hashes">Fingerprints of the fields sent, as they are recorded now.</param>
/// <param name="Conflicts">Those that were not written.</param>
/// <param name="Message">Why nothing was written, in French; null when something was.</param>
/// <param name="Figures">What the server computes from the section.</param>
public sealed record AutosaveAnswer(
    int Version,
    bool Stale,
    DateTime SavedAt,
    IReadOnlyDictionary<string, string> Hashes,
    IReadOnlyList<AutosaveConflict> Conflicts,
    string? Message,
    string? Field,
    IReadOnlyDictionary<string, string> Figures
)
{
    public static AutosaveAnswer Of(FieldsSaved saved, AutosaveRequest request, FicheSection section)
    {
        var content = saved.Fiche.Content;
        var refusal = saved.Refusals.Count > 0 ? saved.Refusals[0] : null;
        return new AutosaveAnswer(
            saved.Fiche.Version,
            saved.VersionBefore != request.Version,
            saved.Fiche.SavedAt,
            saved.Hashes,
            [
                .. saved.Conflicts.Select(conflict => new AutosaveConflict(
                    conflict.Path,
                    conflict.Label,
                    conflict.Mine,
                    conflict.Theirs,
                    saved.Hashes.GetValueOrDefault(conflict.Path, string.Empty),
                    conflict.IsOwn
                )),
            ],
            refusal?.Message,
            refusal?.Field,
            LiveFigures.Compute(content, section)
        );
    }
}

/// <summary>One section in the rail, for the script, with the words the rail is drawn with.</summary>
public sealed record RailState(string Section, int Missing, int Wrong, bool IsOptional, string Words)
{
    public static RailState Of(RailItem item)
    {
        return new RailState(SectionSlug.For(item.Section), item.Missing, item.Wrong, item.IsOptional, item.Words);
    }
}

/// <summary>A recorded field, for the script.</summary>
public sealed record FieldState(string Path, string Label, string Text, string Print);

/// <summary>Where the fiche stands, for the script: the rail, the fields of one section, who else wrote, and what is wrong.</summary>
public sealed record EditorState(
    int Version,
    DateTime SavedAt,
    ColleagueMark? Colleague,
    IReadOnlyList<RailState> Rail,
    string Progress,
    IReadOnlyList<FieldState> Fields,
    IReadOnlyList<EditorError> Errors,
    string ErrorWords,
    IReadOnlyList<EditorError> Missing,
    string MissingWords,
    IReadOnlyDictionary<string, string> Figures
)
{
    public static EditorState Of(EditorPage page, ColleagueMark? colleague)
    {
        var content = page.Fiche.Content;
        return new EditorState(
            page.Fiche.Version,
            page.Fiche.SavedAt,
            colleague,
            [.. page.Rail.Select(RailState.Of)],
            FrenchWords.For(page.Progress),
            [
                .. FicheFields
                    .In(page.Section, content, page.Fiche.Questions)
                    .Select(field => (Field: field, Text: field.Read(content)))
                    .Where(read => read.Text.Length > 0)
                    .Select(read => new FieldState(read.Field.Path, read.Field.Label, read.Text, FieldHash.Compute(read.Text))),
            ],
            [.. page.WrongHere.Select(s => new EditorError(s.Field, s.Message))],
            ErrorSummaryTagHelper.TitleOf(page.WrongHere.Count),
            [.. page.MissingHere.Select(s => new EditorError(s.Field, s.Message))],
            page.MissingWords,
            LiveFigures.Compute(content, page.Section, page.Fiche.Requirements)
        );
    }
}

/// <summary>Something to correct, for the script.</summary>
public sealed record EditorError(string Path, string Message);
