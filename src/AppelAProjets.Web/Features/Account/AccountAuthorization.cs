namespace AppelAProjets.Web.Features.Account;

internal static class AccountAuthorization
{
    /// <summary>Anyone signed in, on their own account.</summary>
    public const string OwnAccount = "OwnAccount";

    public static void AddAccountAuthorization(this IServiceCollection services) =>
        services.AddAuthorizationBuilder().AddPolicy(OwnAccount, policy => policy.RequireAuthenticatedUser());
}
