namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// A page everyone reads alike, without a form that carries a token: nothing in it is worth guessing, so it may be compressed
/// (<c>docs/decisions/compressed-pages.md</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class PublicPageAttribute : Attribute;
