using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace AppelAProjets.Web.Startup;

/// <summary>Sign-in, and the rule that a page nobody opened explicitly is closed.</summary>
internal static class AccountsStartup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddScoped<EndedSessions>();
        builder
            .Services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // The name of an account is its address: ContactRules alone says what an address is.
                options.User.AllowedUserNameCharacters = string.Empty;
                options.Password.RequiredLength = 10;
                options.Password.RequiredUniqueChars = 4;
                options.Password.RequireDigit = true;
                options.Password.RequireLowercase = true;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                options.Lockout.AllowedForNewUsers = true;
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddErrorDescriber<Features.Account.FrenchIdentityErrors>()
            .AddDefaultTokenProviders()
            .AddSignInManager();
        builder
            .Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies =>
                cookies.ApplicationCookie!.Configure(options =>
                {
                    options.Cookie.Name = "appelaprojets";
                    options.Cookie.HttpOnly = true;
                    options.Cookie.SameSite = SameSiteMode.Lax;
                    options.Cookie.SecurePolicy = builder.Environment.IsProduction()
                        ? CookieSecurePolicy.Always
                        : CookieSecurePolicy.SameAsRequest;
                    options.LoginPath = "/connexion";
                    options.LogoutPath = "/deconnexion";
                    options.AccessDeniedPath = "/acces-refuse";
                    options.ReturnUrlParameter = "retour";
                    options.ExpireTimeSpan = TimeSpan.FromHours(12);
                    options.SlidingExpiration = true;
                    // Sessions last by the real clock even when the application's clock is set elsewhere.
                    options.TimeProvider = TimeProvider.System;
                    // The session is checked against the database, except where that would cost a page its style or its words of apology,
                    // or a
                    // probe its answer.
                    options.Events.OnValidatePrincipal = context =>
                        NeedsNoCheck(context.HttpContext) ? Task.CompletedTask : CheckAsync(context);
                    options.Events.OnSigningIn = context =>
                    {
                        EndedSessions.Open(context.Properties);
                        return Task.CompletedTask;
                    };
                    options.Events.OnRedirectToLogin = SignedOut.AnswerAsync;
                    options.Events.OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                })
            );
        builder.Services.Configure<SecurityStampValidatorOptions>(options =>
        {
            // A changed password closes the other sessions within a minute, by the real clock like the sessions themselves.
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.TimeProvider = TimeProvider.System;
        });
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenAsNotFound>();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (!await context.HttpContext.RequestServices.GetRequiredService<EndedSessions>().RefusesAsync(context))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
    }

    private static bool NeedsNoCheck(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
