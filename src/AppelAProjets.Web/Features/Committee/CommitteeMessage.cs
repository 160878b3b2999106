namespace AppelAProjets.Web.Features.Committee;

/// <summary>What was just done, said at the top of the next page of the committee.</summary>
internal static class CommitteeMessage
{
    /// <summary>Key of the sentence in the temporary data of the browser.</summary>
    internal const string Key = "Committee.Message";
}
