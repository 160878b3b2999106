namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// What an evaluator just did, said at the top of their next page: after a rating, an answer to a designation or a déport.
/// </summary>
internal static class EvaluatorMessage
{
    /// <summary>Key of the sentence in the temporary data of the browser.</summary>
    internal const string Key = "Evaluation.Message";
}
