namespace AppelAProjets.Web.Features.Reminders.Mails;

/// <summary>A filed fiche, as a letter names it.</summary>
internal sealed record FiledFiche(string Number, string Title);
