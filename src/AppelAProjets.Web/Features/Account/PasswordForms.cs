namespace AppelAProjets.Web.Features.Account;

internal sealed class ForgottenPasswordForm
{
    public string? Email { get; set; }
}

/// <summary>The link's account and token, and the password to set.</summary>
internal sealed class NewPasswordForm
{
    public Guid Compte { get; set; }

    public string? Jeton { get; set; }

    public string? Password { get; set; }
}
