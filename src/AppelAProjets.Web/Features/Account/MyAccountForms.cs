namespace AppelAProjets.Web.Features.Account;

/// <summary>The page «Mon compte»: what is known, and the two forms it holds.</summary>
internal sealed class MyAccountPage
{
    public required MyAccount Account { get; init; }

    public string? DisplayName { get; set; }

    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }
}

internal sealed class ChangePasswordForm
{
    public string? CurrentPassword { get; set; }

    public string? NewPassword { get; set; }
}
