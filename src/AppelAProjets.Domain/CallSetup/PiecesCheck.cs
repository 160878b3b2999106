using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Says what is wrong in the pieces a call asks for.</summary>
public static class PiecesCheck
{
    /// <summary>Checks the pieces. A field of a piece is written Pieces[key].Property.</summary>
    /// <param name="pieces">The pieces, in order.</param>
    /// <param name="questions">The questions of the call, whose answers may ask for a piece.</param>
    /// <returns>The list.</returns>
    public static IReadOnlyList<Refusal> Run(IReadOnlyList<RequiredPiece> pieces, IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var found = new List<Refusal>();
        if (pieces.Count > RequiredPiece.MaxPieces)
        {
            found.Add(new("pieces.many", "Pieces", $"Un appel demande {RequiredPiece.MaxPieces} pièces au plus."));
        }

        foreach (var same in pieces.GroupBy(piece => piece.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            found.Add(new("pieces.keys", "Pieces", $"Deux pièces ont le nom technique {same.Key}\u00A0: changez l’un des deux."));
        }

        foreach (var piece in pieces)
        {
            found.AddRange(
                Check(piece, questions)
                    .Select(r =>
                        r with
                        {
                            Field = $"Pieces[{piece.Key}].{r.Field}",
                            Message = $"«\u00A0{piece.Label}\u00A0»\u00A0: {char.ToLowerInvariant(r.Message[0])}{r.Message[1..]}",
                        }
                    )
            );
        }

        return found;
    }

    /// <summary>What is wrong in a piece, whatever the others are.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="questions">The questions of the call.</param>
    /// <returns>The list, each with the property at fault.</returns>
    public static IReadOnlyList<Refusal> Check(RequiredPiece piece, IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(piece);
        var found = new List<Refusal>();
        if (!CallKeys.IsKey(piece.Key))
        {
            found.Add(
                new("piece.key", nameof(piece.Key), "Le nom technique compte 1 à 40 lettres minuscules sans accent, chiffres ou tirets.")
            );
        }

        if (!Enum.IsDefined(piece.Kind))
        {
            found.Add(new("piece.kind", nameof(piece.Kind), "Choisissez de quelle pièce il s’agit."));
        }

        if (TypedText.IsBlank(piece.Label) || piece.Label.Length > RequiredPiece.MaxLabelLength)
        {
            found.Add(new("piece.label", nameof(piece.Label), $"Nommez la pièce, en {RequiredPiece.MaxLabelLength} caractères au plus."));
        }

        if (piece.Help.Length > 500)
        {
            found.Add(new("piece.help", nameof(piece.Help), "L’aide compte 500 caractères au plus."));
        }

        if (piece.MaxMegabytes is < 1 or > 25)
        {
            found.Add(new("piece.size", nameof(piece.MaxMegabytes), "Un fichier pèse 1 à 25 Mo au plus."));
        }

        if (piece.AskedWhen is { } condition)
        {
            found.AddRange(QuestionsCheck.Condition(condition, nameof(piece.AskedWhen), questions));
        }

        return found;
    }
}
