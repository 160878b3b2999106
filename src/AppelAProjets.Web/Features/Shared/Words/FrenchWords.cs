using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>The French words of every enum a person may meet. A case without its word is a bug found at once.</summary>
internal static class FrenchWords
{
    /// <summary>«3 sections complètes sur 8»: those that ask for nothing and hold nothing are not counted.</summary>
    public static string For(FicheProgress progress)
    {
        return $"{FrenchNumbers.Count(progress.Complete, "section complète", "sections complètes")} sur {progress.Counted}";
    }

    public static StatusLabel For(CallState state) =>
        state switch
        {
            CallState.Draft => new("Brouillon", "draft", "pencil-square"),
            CallState.Upcoming => new("À venir", "info", "calendar-event"),
            CallState.Open => new("Ouvert", "ok", "unlock"),
            CallState.Eligibility => new("Clos, recevabilité en cours", "neutral", "lock"),
            CallState.Rating => new("Clos, notation en cours", "neutral", "lock"),
            CallState.Deliberation => new("Clos, délibération en cours", "neutral", "lock"),
            CallState.DecisionsReleased => new("Clos, réponses données", "neutral", "lock"),
            CallState.Archived => new("Archivé", "neutral", "archive"),
            _ => throw Unnamed(state),
        };

    public static StatusLabel For(FicheState state) =>
        state switch
        {
            FicheState.Draft => new("Brouillon\u00A0– non déposé", "draft", "pencil-square"),
            FicheState.Filed => new("Déposée", "ok", "send-check"),
            FicheState.UnderReview => new("En cours d’examen", "info", "eye"),
            FicheState.ComplementAsked => new("Complément demandé", "warn", "pencil-square"),
            FicheState.Decided => new("Réponse donnée", "accent", "envelope-open"),
            FicheState.NotFiledInTime => new("Non déposée dans les délais", "neutral", "clock-history"),
            FicheState.Withdrawn => new("Retirée", "neutral", "dash-circle"),
            _ => throw Unnamed(state),
        };

    public static StatusLabel For(EvaluationStatus? status) =>
        status switch
        {
            null => new("À faire", "neutral", "circle"),
            EvaluationStatus.Draft => new("Brouillon\u00A0: ne compte pas encore", "draft", "pencil-square"),
            EvaluationStatus.Filed => new("Déposée", "ok", "check-circle-fill"),
            EvaluationStatus.SetAside => new("Déport", "neutral", "slash-circle"),
            _ => throw Unnamed(status.Value),
        };

    public static StatusLabel For(DecisionOutcome outcome) =>
        outcome switch
        {
            DecisionOutcome.Retained => new("Retenu", "ok-filled", "check-circle-fill"),
            DecisionOutcome.PartiallyRetained => new("Retenu partiellement", "ok", "circle-half"),
            DecisionOutcome.ConditionallyRetained => new("Retenu sous réserve", "info", "shield-exclamation"),
            DecisionOutcome.WaitingList => new("Liste d’attente", "outline", "list-ol"),
            DecisionOutcome.Deferred => new("Ajourné", "outline", "arrow-repeat"),
            DecisionOutcome.Refused => new("Refusé", "outline", "x-circle"),
            DecisionOutcome.Ineligible => new("Irrecevable", "outline", "slash-circle"),
            DecisionOutcome.Closed => new("Sans suite", "outline", "dash-circle"),
            _ => throw Unnamed(outcome),
        };

    public static StatusLabel For(RankingList list) =>
        list switch
        {
            RankingList.Classed => new("Classée", "ok", "list-ol"),
            RankingList.BelowThreshold => new("Sous le seuil", "err", "exclamation-octagon"),
            RankingList.Incomplete => new("Notation incomplète", "draft", "hourglass-split"),
            _ => throw Unnamed(list),
        };

    public static StatusLabel For(OutboxMessageState state) =>
        state switch
        {
            OutboxMessageState.Pending => new("À envoyer", "info", "clock"),
            OutboxMessageState.Claimed or OutboxMessageState.HandingOver => new("En cours d’envoi", "info", "send"),
            OutboxMessageState.Sent => new("Envoyé", "ok", "send-check"),
            OutboxMessageState.Cancelled => new("Annulé", "neutral", "dash-circle"),
            OutboxMessageState.Failed => new("Échec", "err", "exclamation-octagon"),
            OutboxMessageState.Uncertain => new("Envoi incertain", "warn", "question-circle"),
            _ => throw Unnamed(state),
        };

    public static string For(OutboxMessageKind kind) =>
        kind switch
        {
            OutboxMessageKind.EmailConfirmation => "Confirmation d’adresse",
            OutboxMessageKind.PasswordReset => "Nouveau mot de passe",
            OutboxMessageKind.FilingReceipt => "Accusé de réception",
            OutboxMessageKind.ApplicantReminder => "Relance avant clôture",
            OutboxMessageKind.EvaluatorReminder => "Relance de notation",
            OutboxMessageKind.Assignment => "Affectation de fiches",
            OutboxMessageKind.Decision => "Lettre de décision",
            OutboxMessageKind.CallChanged => "Changement de l’appel",
            OutboxMessageKind.ExtensionGranted => "Prolongation de clôture",
            OutboxMessageKind.Invitation => "Invitation",
            OutboxMessageKind.MemberInvitation => "Invitation dans une organisation",
            OutboxMessageKind.JoinRequest => "Demande à rejoindre une organisation",
            OutboxMessageKind.JoinAnswer => "Réponse à une demande de rejoindre",
            OutboxMessageKind.DangerousFile => "Fichier dangereux retiré",
            OutboxMessageKind.FicheWithdrawn => "Fiche retirée",
            OutboxMessageKind.FicheCompleted => "Fiche complétée depuis sa notation",
            OutboxMessageKind.DiscussionDigest => "Nouveaux messages du comité",
            OutboxMessageKind.ComplementAsked => "Demande de complément",
            OutboxMessageKind.ComplementReminder => "Relance d’un complément",
            OutboxMessageKind.ComplementAnswered => "Complément reçu",
            OutboxMessageKind.RejectionWarning => "Rejet implicite proche",
            OutboxMessageKind.EvaluatorNudge => "Relance de la coordination",
            _ => throw Unnamed(kind),
        };

    public static string For(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Association => "Association",
            OrganisationKind.Foundation => "Fondation",
            OrganisationKind.School => "École, collège ou lycée",
            OrganisationKind.CityService => "Service d’une collectivité",
            OrganisationKind.PublicBody => "Établissement public",
            OrganisationKind.Landlord => "Bailleur social",
            OrganisationKind.SocialEnterprise => "Entreprise de l’économie sociale",
            OrganisationKind.Other => "Autre partenaire",
            _ => throw Unnamed(kind),
        };

    public static string For(MemberRights rights) =>
        rights switch
        {
            MemberRights.Read => "Lire",
            MemberRights.Write => "Modifier",
            MemberRights.File => "Déposer",
            _ => throw Unnamed(rights),
        };

    public static string For(FicheSection section) =>
        section switch
        {
            FicheSection.Applicant => "Votre organisation",
            FicheSection.Request => "Votre demande",
            FicheSection.Action => "L’action",
            FicheSection.Publics => "Les publics",
            FicheSection.Places => "Les lieux",
            FicheSection.Calendar => "Le calendrier",
            FicheSection.Partners => "Les partenaires",
            FicheSection.Means => "Les moyens",
            FicheSection.Budget => "Le budget",
            FicheSection.Evaluation => "L’évaluation",
            FicheSection.Questions => "Questions de l’appel",
            FicheSection.Pieces => "Pièces à joindre",
            _ => throw Unnamed(section),
        };

    public static string For(CallRole role) =>
        role switch
        {
            CallRole.Coordinator => "Coordination",
            CallRole.Evaluator => "Membre du comité",
            CallRole.Observer => "Lecture seule",
            _ => throw Unnamed(role),
        };

    public static string For(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Structure => "Je travaille ou je suis engagé dans cette structure",
            ConflictKind.Family => "Un proche est concerné",
            ConflictKind.ElectedOrAgent => "Je suis élu ou agent de l’organisme porteur",
            ConflictKind.FundingBody => "Ma structure finance ce projet",
            ConflictKind.Other => "Autre lien",
            _ => throw Unnamed(kind),
        };

    public static string For(AuditAct act) =>
        act switch
        {
            AuditAct.AccountCreated => "Compte créé",
            AuditAct.OrganisationCreated => "Organisation inscrite",
            AuditAct.FicheStarted => "Brouillon commencé",
            AuditAct.FicheFiled => "Fiche déposée",
            AuditAct.FicheWithdrawn => "Fiche retirée",
            AuditAct.FicheVersionRestored => "Version d’un brouillon remise en place",
            AuditAct.EvaluatorAssigned => "Fiche affectée",
            AuditAct.EvaluatorUnassigned => "Affectation retirée",
            AuditAct.AssignmentAccepted => "Affectation acceptée",
            AuditAct.AssignmentDeclined => "Affectation déclinée",
            AuditAct.ConflictDeclared => "Déport déclaré",
            AuditAct.PossibleConflictDismissed => "Lien possible écarté",
            AuditAct.CoordinatorReplaced => "Coordinateur remplacé",
            AuditAct.EvaluationFiled => "Évaluation déposée",
            AuditAct.EvaluationReopened => "Évaluation rouverte",
            AuditAct.DecisionRecorded => "Décision enregistrée",
            AuditAct.EnvelopeExceeded => "Enveloppe dépassée",
            AuditAct.DecisionsReleased => "Réponses communiquées",
            AuditAct.OutboxMessageResent => "Message renvoyé",
            AuditAct.OutboxMessageCancelled => "Message abandonné",
            AuditAct.RankingExported => "Classement exporté",
            AuditAct.ApplicationsExported => "Fiches exportées",
            AuditAct.CallCreated => "Appel créé",
            AuditAct.ExtensionGranted => "Prolongation accordée",
            AuditAct.DangerousFileRemoved => "Fichier dangereux retiré",
            AuditAct.DiscussionMessageWritten => "Message écrit dans les échanges",
            AuditAct.DiscussionMessageWithdrawn => "Message retiré des échanges",
            AuditAct.CallSettingsChanged => "Paramètres modifiés",
            AuditAct.CallPublished => "Appel publié",
            AuditAct.CallUnpublished => "Appel dépublié",
            AuditAct.CallSettingsExported => "Paramètres exportés",
            AuditAct.CallDocumentAdded => "Document ajouté",
            AuditAct.CallDocumentRemoved => "Document retiré",
            AuditAct.ProgrammeCreated => "Programme créé",
            AuditAct.ProgrammeChanged => "Réglages du programme",
            AuditAct.InvitationSent => "Invitation envoyée",
            AuditAct.InvitationCancelled => "Invitation annulée",
            AuditAct.InvitationAccepted => "Invitation acceptée",
            AuditAct.RoleWithdrawn => "Rôle retiré",
            AuditAct.SameSiretRegistered => "Même SIRET, autre établissement",
            AuditAct.OrganisationChanged => "Profil d’organisation modifié",
            AuditAct.MemberInvited => "Membre invité",
            AuditAct.MemberInvitationCancelled => "Invitation de membre annulée",
            AuditAct.MemberJoined => "Membre ajouté",
            AuditAct.MemberRightsChanged => "Droits d’un membre modifiés",
            AuditAct.MemberRemoved => "Membre retiré",
            AuditAct.JoinAsked => "Demande à rejoindre",
            AuditAct.EligibilityChecked => "Points de recevabilité vérifiés",
            AuditAct.EligibilityDecided => "Recevabilité décidée",
            AuditAct.EligibilityReopened => "Recevabilité à réexaminer",
            AuditAct.ComplementAsked => "Complément demandé",
            AuditAct.ComplementChanged => "Demande de complément modifiée",
            AuditAct.ComplementAnswered => "Complément reçu",
            AuditAct.DraftDiscarded => "Brouillon supprimé",
            AuditAct.JoinDeclined => "Demande à rejoindre refusée",
            AuditAct.EvaluatorsNudged => "Évaluateurs relancés",
            AuditAct.RatingClosed => "Notation close",
            AuditAct.RatingReopened => "Notation rouverte",
            AuditAct.RatingSheetDownloaded => "Feuille de notation téléchargée",
            AuditAct.RatingSheetImported => "Feuille de notation importée",
            _ => throw Unnamed(act),
        };

    private static ArgumentOutOfRangeException Unnamed(Enum value) =>
        new(nameof(value), value, "No French word is written for this value.");
}
