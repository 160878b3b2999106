using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Domain.Fiches;

/// <summary>What a check found so far, with the tests that many fields share.</summary>
internal sealed class Findings(FicheContent content)
{
    private readonly List<Shortcoming> _list = [];

    public void Missing(string code, FicheSection section, string field, string message) =>
        _list.Add(new Shortcoming(code, section, field, message));

    public void Wrong(string code, FicheSection section, string field, string message) =>
        _list.Add(new Shortcoming(code, section, field, message, IsError: true));

    /// <summary>The same, for what one can go on with and come back to: two sides that do not balance yet.</summary>
    public void Unbalanced(string code, FicheSection section, string field, string message) =>
        _list.Add(new Shortcoming(code, section, field, message, IsError: true, CanWait: true));

    public void Bound(FicheSection section, string field, string value, int limit)
    {
        if (value.Length > limit)
        {
            Wrong(
                "text.long",
                section,
                field,
                $"Ce texte compte {FilingCheck.Count(value.Length)} caractères, {FilingCheck.Count(limit)} au plus\u00A0: raccourcissez-le "
                    + $"de {FilingCheck.Count(value.Length - limit)}."
            );
        }
    }

    /// <summary>What one field lacks by itself.</summary>
    public void Field(FicheField field, string value)
    {
        if (content.Unreadable.ContainsKey(field.Path))
        {
            Wrong("value.unreadable", field.Section, field.Path, UnreadableWords.For(field.Called, field.Kind, value));
        }
        else if (TypedText.IsBlank(value))
        {
            if (field.Missing is { } missing)
            {
                Missing(
                    field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.Email or FieldKind.Phone ? "text.missing" : "value.missing",
                    field.Section,
                    field.Path,
                    missing
                );
            }
        }
        else
        {
            Written(field, value);
        }
    }

    public IReadOnlyList<Shortcoming> InOrder() => [.. _list.OrderBy(s => s.Section)];

    private void Written(FicheField field, string value)
    {
        switch (field.Kind)
        {
            case FieldKind.Line or FieldKind.Text:
                Bound(field.Section, field.Path, value, field.Limit);
                break;
            case FieldKind.Email when !ContactRules.IsEmail(value):
                Wrong(
                    "email.wrong",
                    field.Section,
                    field.Path,
                    "Cette adresse électronique n’est pas complète, ou porte un accent avant l’arobase. Exemple\u00A0: "
                        + "prenom.nom@association.fr."
                );
                break;
            case FieldKind.Phone when !ContactRules.IsPhone(value):
                Wrong(
                    "phone.wrong",
                    field.Section,
                    field.Path,
                    "Ce numéro de téléphone n’est pas lisible. Exemple\u00A0: 03 23 59 90 00 ou +590 690 12 34 56."
                );
                break;
            default:
                break;
        }
    }
}
