using System.Text.Json.Serialization;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Autosave;

/// <summary>A field two people changed, or one person in two places: it keeps what is recorded until someone chooses.</summary>
/// <param name="Path">Path of the field, or of a row to take out.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Mine">What this person typed here.</param>
/// <param name="Theirs">What is recorded.</param>
/// <param name="Hash">Fingerprint of what is recorded: a choice is made over it.</param>
/// <param name="IsOwn">True when the same person wrote what is recorded: in another tab, or on another device.</param>
internal sealed record AutosaveConflict(string Path, string Label, string Mine, string Theirs, string Hash, bool IsOwn);

/// <summary>A recorded field.</summary>
internal sealed record AutosaveField(string Path, string Label, string Text, string Hash)
{
    /// <summary>Those that hold something: a page takes any other for empty.</summary>
    internal static IReadOnlyList<AutosaveField> Written(IEnumerable<(string Path, string Label, string Text)> fields) =>
        [
            .. fields
                .Where(field => field.Text.Length > 0)
                .Select(field => new AutosaveField(field.Path, field.Label, field.Text, FieldHash.Compute(field.Text))),
        ];
}

/// <summary>Who else wrote, and when (UTC).</summary>
internal sealed record AutosaveColleague(string Name, DateTime At);

/// <summary>
/// What the server tells the script, whether it saves or looks: where the document stands now, whole. Nothing more need be asked after a
/// save.
/// </summary>
internal sealed record AutosaveAnswer
{
    /// <summary>Version of the document; null when nothing is recorded.</summary>
    public int? Version { get; init; }

    /// <summary>UTC instant of what is recorded last; null when nothing is.</summary>
    public DateTime? SavedAt { get; init; }

    /// <summary>Fingerprints of the fields sent, as they are recorded now.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The fields sent that were not written.</summary>
    public IReadOnlyList<AutosaveConflict> Conflicts { get; init; } = [];

    /// <summary>
    /// Every field of the section that holds something; null when the page knows them: nobody else wrote since its version.
    /// </summary>
    public IReadOnlyList<AutosaveField>? Fields { get; init; }

    /// <summary>Who else wrote last; null for nobody.</summary>
    public AutosaveColleague? Colleague { get; init; }

    /// <summary>What the page shows of it beside its fields, as the server draws or words it; null when nothing was recorded.</summary>
    public object? Live { get; init; }

    /// <summary>Why nothing was written, in French; null when something was.</summary>
    public string? Message { get; init; }

    /// <summary>The field <see cref="Message"/> speaks of; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>True when nothing can be written any more: <see cref="Message"/> says why.</summary>
    public bool Closed { get; init; }

    [JsonIgnore]
    internal int Status =>
        this switch
        {
            { Closed: true } or { Conflicts.Count: > 0 } => StatusCodes.Status409Conflict,
            { Message: not null } => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status200OK,
        };

    /// <summary>Why nothing was written: a refusal that speaks of no field shuts the whole document.</summary>
    internal static AutosaveAnswer Of(Refusal refusal, string? field) =>
        refusal.Field.Length == 0 ? Shut(refusal.Message) : Refused(refusal.Message, field);

    internal static AutosaveAnswer Refused(string message, string? field) => new() { Message = message, Field = field };

    internal static AutosaveAnswer Shut(string message) => new() { Message = message, Closed = true };
}
