namespace AppelAProjets.Web.Features.Shared.Mails;

/// <summary>For <c>_MailButton.cshtml</c>: the one act a message asks for, with its address in full under it.</summary>
/// <param name="Text">A verb: «Terminer ma fiche».</param>
/// <param name="Href">Absolute address.</param>
internal sealed record MailButton(string Text, string Href);

/// <summary>For <c>_MailDate.cshtml</c>: a date nobody should miss, in its own box.</summary>
/// <param name="Date">«vendredi 20 mai 2022 à 23 h 59».</param>
/// <param name="Zone">«heure de Paris».</param>
internal sealed record MailDate(string Date, string? Zone);
