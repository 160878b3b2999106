namespace AppelAProjets.Domain.Evaluations;

/// <summary>Which answers a grid takes, and the sentence that says why it does not.</summary>
internal static class RatingRules
{
    internal static readonly Refusal AlreadyFiled = new(
        RatingRefusalCodes.AlreadyFiled,
        string.Empty,
        "Cette évaluation est déposée\u00A0: rouvrez-la pour la modifier."
    );

    internal static readonly Refusal SetAside = new(
        RatingRefusalCodes.SetAside,
        string.Empty,
        "Cette évaluation est écartée en raison d’un déport\u00A0: elle ne peut plus être modifiée.",
        RefusalKind.Closed
    );

    internal static Refusal? RefusalOf(ScoringGrid grid, RatingEntry entry)
    {
        if (grid.Find(entry.CriterionId) is not { } criterion)
        {
            return new(
                RatingRefusalCodes.UnknownCriterion,
                EvaluationField.Mark(entry.CriterionId),
                "Ce critère n’est pas dans la grille\u00A0: rechargez la page."
            );
        }

        if (entry.Justification.Length > Rating.MaxJustificationLength)
        {
            return Refuse(
                RatingRefusalCodes.TooLong,
                criterion,
                $"la justification compte {entry.Justification.Length} caractères, le maximum est {Rating.MaxJustificationLength}\u00A0: "
                    + "raccourcissez-la."
            );
        }

        if (criterion.IsComputed)
        {
            return entry.Value is null && !entry.NotApplicable
                ? null
                : Refuse(
                    RatingRefusalCodes.ComputedCriterion,
                    criterion,
                    "sa valeur est calculée à partir de la fiche\u00A0; vous pouvez la commenter, pas la noter."
                );
        }

        return entry.NotApplicable ? RefusalOfNotApplicable(criterion, entry) : RefusalOfValue(criterion, entry.Value);
    }

    internal static Refusal AnsweredTwice(ScoringGrid grid, RatingEntry entry) =>
        grid.Find(entry.CriterionId) is { } criterion
            ? Refuse(RatingRefusalCodes.AnsweredTwice, criterion, "il est noté deux fois\u00A0; gardez une seule note.")
            : new(
                RatingRefusalCodes.AnsweredTwice,
                EvaluationField.Mark(entry.CriterionId),
                "Un critère est noté deux fois\u00A0; gardez une seule note."
            );

    internal static Refusal Missing(Criterion criterion) =>
        Refuse(
            RatingRefusalCodes.Missing,
            criterion,
            criterion.AllowsNotApplicable ? "il reste à noter, ou à déclarer «\u00A0non applicable\u00A0»." : "il reste à noter."
        );

    internal static Refusal CommentTooLong(int length) =>
        new(
            RatingRefusalCodes.TooLong,
            EvaluationField.Comment,
            $"Le commentaire au comité compte {length} caractères, le maximum est {Evaluation.MaxCommentLength}\u00A0: raccourcissez-le."
        );

    internal static Refusal ApplicantCommentTooLong(int length) =>
        new(
            RatingRefusalCodes.ApplicantCommentTooLong,
            EvaluationField.ApplicantComment,
            $"Le commentaire pour le porteur compte {length} caractères, le maximum est {Evaluation.MaxApplicantCommentLength}\u00A0: "
                + "raccourcissez-le."
        );

    internal static Refusal ReasonToReopen(int length) =>
        new(
            RatingRefusalCodes.ReasonToReopen,
            EvaluationField.Reason,
            length > EvaluationChange.MaxReasonLength
                ? $"La raison compte {length} caractères, le maximum est {EvaluationChange.MaxReasonLength}\u00A0: raccourcissez-la."
                : "Écrivez en quelques mots pourquoi l’évaluation est rouverte\u00A0: la raison est gardée dans l’historique."
        );

    /// <summary>A mark in the words of the history.</summary>
    internal static string Words(decimal? value, bool notApplicable) =>
        notApplicable ? "non applicable"
        : value is { } mark ? FrenchNumber.Exact(mark)
        : string.Empty;

    internal static Refusal UnjustifiedExtreme(Criterion criterion, decimal value) =>
        Refuse(
            RatingRefusalCodes.Unjustified,
            criterion,
            $"la note {FrenchNumber.Exact(value)} est au bout de l’échelle\u00A0: écrivez pourquoi."
        );

    internal static Refusal Unjustified(Criterion criterion) =>
        Refuse(
            RatingRefusalCodes.Unjustified,
            criterion,
            "écrivez pourquoi\u00A0: cet appel demande une justification pour chaque critère."
        );

    private static Refusal? RefusalOfNotApplicable(Criterion criterion, RatingEntry entry)
    {
        if (!criterion.AllowsNotApplicable)
        {
            return Refuse(
                RatingRefusalCodes.NotApplicableNotAllowed,
                criterion,
                "«\u00A0non applicable\u00A0» n’est pas permis\u00A0; donnez une note."
            );
        }

        return entry.Value is null
            ? null
            : Refuse(
                RatingRefusalCodes.ValueAndNotApplicable,
                criterion,
                "choisissez une note ou «\u00A0non applicable\u00A0», pas les deux."
            );
    }

    private static Refusal? RefusalOfValue(Criterion criterion, decimal? given)
    {
        if (given is not { } value || criterion.Accepts(value))
        {
            return null;
        }

        return value < criterion.Min || value > criterion.Max
            ? Refuse(
                RatingRefusalCodes.OffScale,
                criterion,
                $"la note va de {FrenchNumber.Exact(criterion.Min)} à {FrenchNumber.Exact(criterion.Max)}."
            )
            : Refuse(
                RatingRefusalCodes.OffStep,
                criterion,
                $"la note avance de {FrenchNumber.Exact(criterion.Step)} en {FrenchNumber.Exact(criterion.Step)}."
            );
    }

    private static Refusal Refuse(string code, Criterion criterion, string why) =>
        new(
            code,
            code is RatingRefusalCodes.TooLong or RatingRefusalCodes.Unjustified
                ? EvaluationField.Why(criterion.Id)
                : EvaluationField.Mark(criterion.Id),
            $"«\u00A0{criterion.Label}\u00A0»\u00A0: {why}"
        );
}
