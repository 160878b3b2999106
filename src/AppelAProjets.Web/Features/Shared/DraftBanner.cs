namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_DraftBanner.cshtml</c>, in the Banner section of every page of a fiche that is not filed.</summary>
/// <param name="Recipient">Who has not received it: «à la Cité éducative de Soissons».</param>
/// <param name="Closing">Null when the call no longer closes at a known date.</param>
/// <param name="Wide">Same width as the page.</param>
internal sealed record DraftBannerModel(string Recipient, CountdownModel? Closing, bool Wide = false);
