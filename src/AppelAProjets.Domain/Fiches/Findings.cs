namespace AppelAProjets.Domain.Fiches;

/// <summary>What a check found so far, with the tests that many fields share.</summary>
internal sealed class Findings(FicheContent content)
{
    private readonly List<Shortcoming> _list = [];

    public void Missing(string code, FicheSection section, string field, string message) =>
        _list.Add(new Shortcoming(code, section, field, message));

    public void Wrong(string code, FicheSection section, string field, string message) =>
        _list.Add(new Shortcoming(code, section, field, message, IsError: true));

    public void Text(FicheSection section, string field, string value, int limit, string missing)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Missing("text.missing", section, field, missing);
        }

        Bound(section, field, value, limit);
    }

    public void Bound(FicheSection section, string field, string value, int limit)
    {
        if (value.Length > limit)
        {
            Wrong("text.long", section, field,
                string.Create(FilingCheck.French, $"Ce texte compte {value.Length} caractères, {limit} au plus\u00A0: raccourcissez-le de {value.Length - limit}."));
        }
    }

    public void Present<T>(FicheSection section, string field, T? value, string missing)
        where T : struct
    {
        if (value is null && !content.Unreadable.ContainsKey(field))
        {
            Missing("value.missing", section, field, missing);
        }
    }

    public bool Readable(FicheSection section, string field, string message)
    {
        if (!content.Unreadable.ContainsKey(field))
        {
            return true;
        }

        Wrong("value.unreadable", section, field, message);
        return false;
    }

    public IReadOnlyList<Shortcoming> InOrder() => [.. _list.OrderBy(s => s.Section)];
}
