namespace AppelAProjets.Domain.Ranking;

/// <summary>A fiche beside its score, while its place is being found.</summary>
internal sealed record ScoredFiche(FicheToScore Fiche, FicheScore Score)
{
    internal static int CompareNumbers(ScoredFiche x, ScoredFiche y)
    {
        var byNumber = string.CompareOrdinal(x.Fiche.Number, y.Fiche.Number);
        return byNumber != 0 ? byNumber : x.Fiche.FicheId.CompareTo(y.Fiche.FicheId);
    }

    /// <summary>Highest score first, no score last, then by number.</summary>
    internal static int CompareScores(ScoredFiche x, ScoredFiche y)
    {
        var byScore = Nullable.Compare(y.Score.Score, x.Score.Score);
        return byScore != 0 ? byScore : CompareNumbers(x, y);
    }
}
