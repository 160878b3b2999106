using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>The mentions of an acknowledgement (CRPA R112-5): the page, the paper, the mail and the archive say the same.</summary>
internal static class ReceiptWords
{
    /// <summary>What can be done against the rejection that silence means.</summary>
    public const string Recourse =
        "Vous aurez alors deux mois pour demander à l’organisateur de revoir sa décision, ou pour saisir le tribunal administratif.";

    /// <summary>The day, and the time to the second, in the call's zone.</summary>
    public static string ReceivedAt(Receipt receipt)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(receipt.FiledAt, receipt.Schedule.Zone);
        return $"{FrenchDates.Day(receipt.FiledAt, receipt.Schedule.Zone)} à "
            + $"{local.Hour:0}\u00A0h\u00A0{local.Minute:00}\u00A0min\u00A0{local.Second:00}\u00A0s";
    }

    /// <summary>Until when it can be corrected; null for what came after the closing, or answers a complement.</summary>
    public static string? Correction(Receipt receipt)
    {
        return receipt.IsComplement || receipt.InGrace
            ? null
            : "Vous pouvez corriger la fiche et la redéposer jusqu’au "
                + $"{FrenchDates.Long(receipt.Schedule.ClosesAt, receipt.Schedule.Zone)}.";
    }

    /// <summary>What was filed, in three words, for a title.</summary>
    public static string Title(Receipt receipt)
    {
        return receipt.IsComplement ? "Votre complément est déposé" : "Votre fiche est déposée";
    }

    public static string Answer(Receipt receipt)
    {
        var (schedule, zone) = (receipt.Schedule, receipt.Schedule.Zone);
        return $"Le comité se réunit le {FrenchDates.Day(schedule.CommitteeAt, zone)}. La réponse est prévue le "
            + $"{FrenchDates.Day(schedule.NotificationAt, zone)}, dans «\u00A0Mes fiches\u00A0» et par courriel.";
    }

    /// <summary>When silence means a rejection, and by which rule.</summary>
    public static string Silence(Receipt receipt)
    {
        return $"Sans décision reçue le {FrenchDates.Day(receipt.ImplicitRejectionDay)}, deux mois après "
            + $"{(receipt.IsComplement ? $"votre dépôt du {FrenchDates.Day(receipt.ReceivedAt, receipt.Schedule.Zone)}" : "ce dépôt")}, "
            + "votre demande sera considérée comme rejetée (code des relations entre le public et l’administration, article L231-4).";
    }

    /// <summary>The service in charge, its address and telephone.</summary>
    public static string Service(Receipt receipt)
    {
        var contact = receipt.Contact;
        return $"{contact.Name}, {receipt.ProgrammeName}, {contact.Service}, {contact.Address}. Téléphone\u00A0: {contact.Phone}. "
            + $"Courriel\u00A0: {contact.Email}.";
    }
}
