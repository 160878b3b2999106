namespace AppelAProjets.Web.Features.Account;

internal sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The page that asked to sign in; only an address of ours is followed.</summary>
    public string? Retour { get; set; }
}
