using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches;

/// <summary>Who may open a fiche. A fiche one may not read answers 404, as one that does not exist.</summary>
internal static class FichesAuthorization
{
    /// <summary>Belongs to an organisation, whichever it is.</summary>
    public const string Applicant = "fiches.applicant";

    /// <summary>Writes for an organisation, whichever it is: begins fiches.</summary>
    public const string Writer = "fiches.writer";

    /// <summary>Belongs to the organisation of this fiche: reads it, its receipt and its decision.</summary>
    public const string OwnFiche = "fiches.own";

    /// <summary>Writes for the organisation of this fiche. One who only reads is told who does.</summary>
    public const string WriteFiche = "fiches.write";

    /// <summary>Files and withdraws for the organisation of this fiche. One who may not is told who may.</summary>
    public const string FileFiche = "fiches.file";

    /// <summary>Reads this fiche: its organisation, and, once filed, those who examine it and have no link to it.</summary>
    public const string Reader = "fiches.reader";

    /// <summary>Coordinates the call of this fiche, filed, and has no link to it: takes it away in a file.</summary>
    public const string CoordinatedFiche = "fiches.coordinated";

    public static void AddFichesAuthorization(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Applicant, policy => policy.RequireAuthenticatedUser().AddRequirements(new ApplicantRequirement()))
            .AddPolicy(Writer, policy => policy.RequireAuthenticatedUser().AddRequirements(new WriterRequirement()))
            .AddPolicy(OwnFiche, policy => policy.RequireAuthenticatedUser().AddRequirements(new OwnFicheRequirement()))
            .AddPolicy(
                WriteFiche,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .AddRequirements(new OwnFicheRequirement(), new FicheRightsRequirement(MemberRights.Write))
            )
            .AddPolicy(
                FileFiche,
                policy =>
                    policy
                        .RequireAuthenticatedUser()
                        .AddRequirements(new OwnFicheRequirement(), new FicheRightsRequirement(MemberRights.File))
            )
            .AddPolicy(Reader, policy => policy.RequireAuthenticatedUser().AddRequirements(new FicheReaderRequirement()))
            .AddPolicy(CoordinatedFiche, policy => policy.RequireAuthenticatedUser().AddRequirements(new CoordinatedFicheRequirement()));
        services.AddScoped<FicheMembership>();
        services.AddScoped<IAuthorizationHandler, ApplicantHandler>();
        services.AddScoped<IAuthorizationHandler, WriterHandler>();
        services.AddScoped<IAuthorizationHandler, OwnFicheHandler>();
        services.AddScoped<IAuthorizationHandler, FicheRightsHandler>();
        services.AddScoped<IAuthorizationHandler, FicheReaderHandler>();
        services.AddScoped<IAuthorizationHandler, CoordinatedFicheHandler>();
    }

    internal static Guid? RouteFiche(IHttpContextAccessor http) =>
        Guid.TryParse(http.HttpContext?.GetRouteValue("id") as string, out var id) ? id : null;
}

internal sealed class ApplicantRequirement : IAuthorizationRequirement;

internal sealed class OwnFicheRequirement : IHiddenRequirement;

internal sealed class FicheReaderRequirement : IHiddenRequirement;

internal sealed class CoordinatedFicheRequirement : IHiddenRequirement;

internal sealed class WriterRequirement : IAuthorizationRequirement;

internal sealed record FicheRightsRequirement(MemberRights Needed) : IAuthorizationRequirement;

internal sealed class ApplicantHandler(CurrentUser user) : AuthorizationHandler<ApplicantRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ApplicantRequirement requirement)
    {
        if ((await user.RolesAsync()).IsApplicant)
        {
            context.Succeed(requirement);
        }
    }
}

internal sealed class WriterHandler(CurrentUser user, MembersWithRight able, IHttpContextAccessor http)
    : AuthorizationHandler<WriterRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, WriterRequirement requirement)
    {
        var roles = await user.RolesAsync();
        if (roles.IsWriter)
        {
            context.Succeed(requirement);
        }
        else if (roles is { Organisations: [var organisation, ..] } && http.HttpContext is { } asked)
        {
            asked.SayWhyForbidden(
                $"Vous pouvez lire les fiches de {organisation.Name}, mais pas en commencer une. "
                    + $"{await able.SentenceAsync(organisation.Id, MemberRights.Write, asked.RequestAborted)}"
            );
        }
    }
}

internal sealed class FicheRightsHandler(FicheMembership membership, MembersWithRight able, IHttpContextAccessor http)
    : AuthorizationHandler<FicheRightsRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, FicheRightsRequirement requirement)
    {
        if (
            http.HttpContext is not { } asked
            || FichesAuthorization.RouteFiche(http) is not { } ficheId
            || await membership.OfAsync(ficheId, asked.RequestAborted) is not { } member
        )
        {
            return;
        }

        if (member.Rights >= requirement.Needed)
        {
            context.Succeed(requirement);
        }
        else
        {
            asked.SayWhyForbidden(
                (
                    requirement.Needed == MemberRights.File
                        ? "Vous ne pouvez pas déposer ni retirer les fiches de votre organisation. "
                        : "Vous pouvez lire cette fiche, mais pas la modifier. "
                ) + await able.SentenceAsync(member.OrganisationId, requirement.Needed, asked.RequestAborted)
            );
        }
    }
}

internal sealed class OwnFicheHandler(FicheMembership membership, IHttpContextAccessor http) : AuthorizationHandler<OwnFicheRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnFicheRequirement requirement)
    {
        if (FichesAuthorization.RouteFiche(http) is { } ficheId && await membership.OfAsync(ficheId, CancellationToken.None) is not null)
        {
            context.Succeed(requirement);
        }
    }
}

internal sealed class FicheReaderHandler(CurrentUser user, FicheMembership membership, AppDbContext db, IHttpContextAccessor http)
    : AuthorizationHandler<FicheReaderRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, FicheReaderRequirement requirement)
    {
        if (
            user.IsSignedIn
            && FichesAuthorization.RouteFiche(http) is { } ficheId
            && (await membership.OfAsync(ficheId, CancellationToken.None) is not null || await ExaminesAsync(ficheId))
        )
        {
            context.Succeed(requirement);
        }
    }

    private async Task<bool> ExaminesAsync(Guid ficheId)
    {
        var fiche = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId && f.FiledNumber != null)
            .WithoutConflictsOf(db, user.Id)
            .Select(f => new
            {
                f.CallId,
                f.Call.ProgrammeId,
                Assigned = db.AssignedTo(user.Id).Any(a => a.FicheId == ficheId),
            })
            .SingleOrDefaultAsync();
        return fiche is not null
            && (fiche.Assigned || (await user.RolesAsync()).Holds(CallRole.Coordinator, fiche.ProgrammeId, fiche.CallId));
    }
}

internal sealed class CoordinatedFicheHandler(CurrentUser user, AppDbContext db, IHttpContextAccessor http)
    : AuthorizationHandler<CoordinatedFicheRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, CoordinatedFicheRequirement requirement)
    {
        if (!user.IsSignedIn || FichesAuthorization.RouteFiche(http) is not { } ficheId)
        {
            return;
        }

        var call = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Filed()
            .WithoutConflictsOf(db, user.Id)
            .Select(f => new { f.CallId, f.Call.ProgrammeId })
            .SingleOrDefaultAsync();
        if (call is not null && (await user.RolesAsync()).Holds(CallRole.Coordinator, call.ProgrammeId, call.CallId))
        {
            context.Succeed(requirement);
        }
    }
}
