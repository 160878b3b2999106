namespace AppelAProjets.Web.Features.Account;

internal static class AccountFeature
{
    public static void AddAccountFeature(this IServiceCollection services)
    {
        services.AddScoped<CreateAdministrator>();
        services.AddScoped<SignIn>();
        services.AddScoped<SignOutHere>();
        services.AddScoped<RegisterAccount>();
        services.AddScoped<ConfirmationMail>();
        services.AddScoped<ConfirmEmail>();
        services.AddScoped<AskPasswordReset>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangeName>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ResendConfirmation>();
        services.AddScoped<MyAccountReads>();
        services.AddAccountAuthorization();
    }
}
