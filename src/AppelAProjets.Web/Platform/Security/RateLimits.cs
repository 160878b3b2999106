namespace AppelAProjets.Web.Platform.Security;

/// <summary>Names of the limits on how often one address may post.</summary>
public static class RateLimits
{
    /// <summary>Sign-in, registration, forgotten password: thirty posts a minute from one address.</summary>
    public const string PublicForms = "public-forms";
}
