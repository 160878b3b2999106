namespace AppelAProjets.Web.Platform.Security;

/// <summary>Names of the limits on how often one address may post.</summary>
internal static class RateLimits
{
    /// <summary>Sign-in, registration, forgotten password: so many posts a minute from one address.</summary>
    public const string PublicForms = "public-forms";

    /// <summary>
    /// A whole town hall may share one address on the morning of a committee; guessing a password is stopped by the lock-out first.
    /// </summary>
    public const int PostsPerMinute = 60;
}
