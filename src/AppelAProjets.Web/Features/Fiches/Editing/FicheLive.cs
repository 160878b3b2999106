using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.TagHelpers;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>One section in the rail, for the script, with the words the rail is drawn with.</summary>
internal sealed record RailState(string Section, int Missing, int Wrong, bool IsOptional, string Words)
{
    internal static RailState Of(RailItem item) =>
        new(SectionSlug.For(item.Section), item.Missing, item.Wrong, item.IsOptional, item.Words);
}

/// <summary>Something to correct or to write, for the script.</summary>
internal sealed record EditorError(string Path, string Message)
{
    internal static IReadOnlyList<EditorError> Of(IEnumerable<Shortcoming> found) =>
        [.. found.Select(lack => new EditorError(lack.Field, lack.Message))];
}

/// <summary>What the editor shows beside the fields of a section, for the script.</summary>
/// <param name="Figures">What the server computes from what is recorded, the call's cap with it.</param>
/// <param name="Rail">What each section lacks.</param>
/// <param name="Progress">How far the fiche is, in words.</param>
/// <param name="ProgressPercent">The same along its bar, in percent.</param>
/// <param name="Errors">What is wrong in the section.</param>
/// <param name="Missing">What it still lacks.</param>
internal sealed record FicheLive(
    IReadOnlyDictionary<string, string> Figures,
    IReadOnlyList<RailState> Rail,
    string Progress,
    decimal ProgressPercent,
    IReadOnlyList<EditorError> Errors,
    string ErrorWords,
    IReadOnlyList<EditorError> Missing,
    string MissingWords
)
{
    internal static FicheLive Of(SectionStanding standing) =>
        new(
            LiveFigures.Compute(standing.Content, standing.Section, standing.Conditions.Requirements),
            [.. standing.Rail.Select(RailState.Of)],
            FrenchWords.For(standing.Progress),
            EditorPage.MeterOf(standing.Progress).DonePercent,
            EditorError.Of(standing.WrongHere),
            ErrorSummaryTagHelper.TitleOf(standing.WrongHere.Count),
            EditorError.Of(standing.MissingHere),
            standing.MissingWords
        );
}
