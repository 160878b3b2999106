namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_EmptyState.cshtml</c>: why there is nothing, and the one thing to do next.</summary>
/// <param name="Why">«Vous n'avez pas encore de fiche.»</param>
/// <param name="ActionText">«Voir les appels ouverts»; null when there is nothing to do but wait.</param>
/// <param name="ActionHref">Address inside the application.</param>
/// <param name="Icon">Name in the sprite.</param>
internal sealed record EmptyStateModel(string Why, string? ActionText = null, string? ActionHref = null, string? Icon = null);
