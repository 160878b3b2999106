namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// For <c>_PublicMetadata.cshtml</c>: how a public page presents itself to search engines and where its address is shared.
/// </summary>
/// <param name="Title">Its title, without the name of the site.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Path">The one address it is known by, from the root of the site.</param>
/// <param name="Type">Its Open Graph type.</param>
internal sealed record PublicMetadata(string Title, string Description, string Path, string Type = "website");
