namespace AppelAProjets.Web.Data;

/// <summary>
/// The server stopped answering during the commit itself: nobody can tell whether the change is recorded, so it is not made again. The
/// person sees it on the next page.
/// </summary>
internal sealed class UncertainCommitException(Exception cause) : Exception("The commit was not confirmed.", cause);
