namespace AppelAProjets.Domain.Programmes;

/// <summary>
/// A priority neighbourhood (QPV) of a programme's own list. A call copies the list it pins: changing this one changes no call.
/// </summary>
public sealed class ProgrammeNeighbourhood
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLength = 120;

    /// <summary>Most neighbourhoods of one programme.</summary>
    public const int Most = 300;

    private ProgrammeNeighbourhood() { }

    /// <summary>Adds a neighbourhood to a list.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="programmeId">The programme.</param>
    /// <param name="position">Place in the list, from 0.</param>
    /// <param name="name">Name, without <see cref="Shortcomings"/>.</param>
    /// <param name="code">QN or QP code, or null when unknown.</param>
    public ProgrammeNeighbourhood(Guid id, Guid programmeId, int position, string name, string? code)
    {
        Id = id;
        ProgrammeId = programmeId;
        Position = position;
        Rename(name, code);
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The programme whose calls are offered it.</summary>
    public Guid ProgrammeId { get; private set; }

    /// <summary>Place in the list, from 0; places may have gaps.</summary>
    public int Position { get; private set; }

    /// <summary>As people read it, 1 to 120 characters.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>QN (2024 geography) or QP (before) code, or null.</summary>
    public string? Code { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>What keeps a neighbourhood out of a list.</summary>
    /// <param name="name">Name, as typed.</param>
    /// <param name="code">Code, as typed.</param>
    /// <param name="others">The rest of the list.</param>
    /// <returns>Nothing when it can be there.</returns>
    public static IReadOnlyList<Refusal> Shortcomings(string? name, string? code, IEnumerable<(string Name, string? Code)> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var tidyName = (name ?? string.Empty).Trim();
        var tidyCode = NeighbourhoodCode.Tidy(code);
        var refusals = new List<Refusal>();
        if (tidyName.Length == 0)
        {
            refusals.Add(new Refusal("neighbourhood.name.missing", nameof(Name), "Donnez le nom du quartier."));
        }
        else if (tidyName.Length > NameLength)
        {
            refusals.Add(
                new Refusal("neighbourhood.name.long", nameof(Name), $"Ce nom dépasse {NameLength} caractères : raccourcissez-le.")
            );
        }

        if (tidyCode is not null && !NeighbourhoodCode.IsValid(tidyCode))
        {
            refusals.Add(
                new Refusal(
                    "neighbourhood.code.wrong",
                    nameof(Code),
                    "Un code de quartier commence par QN ou QP, suivi de 5 à 8 chiffres ou lettres, par exemple QN00201M ou QP002004."
                )
            );
        }

        foreach (var other in others)
        {
            if (tidyCode is not null && string.Equals(tidyCode, other.Code, StringComparison.Ordinal))
            {
                refusals.Add(
                    new Refusal(
                        "neighbourhood.code.taken",
                        nameof(Code),
                        $"Ce code est déjà celui de «\u00A0{other.Name}\u00A0» : corrigez l’un des deux."
                    )
                );
            }
            else if (IsSameName(tidyName, other.Name))
            {
                refusals.Add(
                    new Refusal(
                        "neighbourhood.name.taken",
                        nameof(Name),
                        $"«\u00A0{other.Name}\u00A0» est déjà dans la liste : modifiez-le, ou précisez ce nom."
                    )
                );
            }
        }

        return refusals;
    }

    /// <summary>True when two names are the same but for case and outer spaces.</summary>
    /// <param name="one">A name.</param>
    /// <param name="other">Another.</param>
    /// <returns>Whether they name the same place.</returns>
    public static bool IsSameName(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Changes its name and code.</summary>
    /// <param name="name">Name, without <see cref="Shortcomings"/>.</param>
    /// <param name="code">Code, or null.</param>
    public void Rename(string name, string? code)
    {
        if (Shortcomings(name, code, []) is [var first, ..])
        {
            throw new ArgumentException(first.Message, nameof(name));
        }

        Name = name.Trim();
        Code = NeighbourhoodCode.Tidy(code);
    }

    /// <summary>Gives it a place in the list.</summary>
    /// <param name="position">From 0.</param>
    public void MoveTo(int position) => Position = position;
}
