using System.Globalization;
using System.Threading.RateLimiting;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace AppelAProjets.Web.Startup;

/// <summary>MVC with views in feature folders, in French, behind the security headers.</summary>
internal static class PagesStartup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
        });
        builder
            .Services.AddControllersWithViews(mvc =>
            {
                mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                mvc.Filters.Add(new ExpiredFormFilter());
                // Names written the way of jQuery (a[b]) are of no form of ours, and one that is not closed (a[) would fail.
                mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
                mvc.ModelBinderProviders.Insert(0, new PlainTextBinding());
                mvc.ModelBinderProviders.Insert(1, new WithoutEmptyElements());
                mvc.ModelMetadataDetailsProviders.Add(new FrenchValidationMessages());
                FrenchBindingMessages.Apply(mvc.ModelBindingMessageProvider);
            })
            .ConfigureApplicationPartManager(parts =>
            {
                parts.FeatureProviders.Add(new InternalControllers());
                parts.FeatureProviders.Add(new InternalViewComponents());
            })
            .AddCookieTempDataProvider();
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViews()));
        builder.Services.Configure<RouteOptions>(routing => routing.LowercaseUrls = true);
        // Accents and French quotes are written as they are; what HTML needs escaped still is.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "appelaprojets-formulaire";
            antiforgery.Cookie.SecurePolicy = builder.Environment.IsProduction()
                ? CookieSecurePolicy.Always
                : CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddPageCompression();
        builder.Services.AddTrustedProxies();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(
                RateLimits.PublicForms,
                http =>
                    HttpMethods.IsPost(http.Request.Method)
                        ? RateLimitPartition.GetFixedWindowLimiter(
                            http.Connection.RemoteIpAddress?.ToString() ?? "local",
                            _ => new FixedWindowRateLimiterOptions
                            {
                                PermitLimit = RateLimits.PostsPerMinute,
                                Window = TimeSpan.FromMinutes(1),
                            }
                        )
                        : RateLimitPartition.GetNoLimiter("reading")
            );
        });
    }

    public static void UsePages(this WebApplication app)
    {
        var french = CultureInfo.GetCultureInfo("fr-FR");
        CultureInfo.DefaultThreadCurrentCulture = french;
        CultureInfo.DefaultThreadCurrentUICulture = french;
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        // The error page is made with services of its own: those of the request that failed may be part of the failure.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur/500", CreateScopeForErrors = true });
        app.UseStatusCodePagesWithReExecute("/erreur/{0}");
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.UseRequestLocalization(
            new RequestLocalizationOptions
            {
                DefaultRequestCulture = new RequestCulture(french),
                SupportedCultures = [french],
                SupportedUICultures = [french],
                RequestCultureProviders = [],
            }
        );
        app.UseMiddleware<HeadAsGet>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseWhen(PageCompression.IsPublic, pages => pages.UseResponseCompression());
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        // An address that leads nowhere says so to everyone, instead of asking strangers to sign in.
        app.MapFallback(
                "{*path}",
                context =>
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }
            )
            .AllowAnonymous();
    }
}
