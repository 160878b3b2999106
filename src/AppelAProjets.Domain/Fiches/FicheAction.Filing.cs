using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>How a fiche is filed: everything is judged here, whoever calls.</summary>
public sealed partial class FicheAction
{
    /// <summary>
    /// Files the fiche: freezes a version and, the first time, takes a number. A fiche whose filing stands unchanged keeps it. Refused out
    /// of
    /// its time, when it was written in since it was read, when something is missing or wrong, when the signature is not whole, and when
    /// the
    /// organisation has filed all the call takes.
    /// </summary>
    /// <param name="request">What the person asks.</param>
    /// <param name="grounds">What it is judged by.</param>
    /// <param name="sequence">Numbering of the call; a refusal takes no number.</param>
    /// <param name="now">UTC instant of the judgement.</param>
    /// <returns>The filing, or everything that keeps it from being made.</returns>
    /// <exception cref="ArgumentException">A complement is filed without the version it completes.</exception>
    public FilingOutcome File(FilingRequest request, FilingGrounds grounds, FilingSequence sequence, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(grounds);
        ArgumentNullException.ThrowIfNull(sequence);
        var window = WindowAt(grounds.Call.Schedule, now);
        var isComplement = window.Complement is not null;
        if (this is { FiledNumber: { } standing, HasUnfiledChanges: false, WithdrawnAt: null } && !isComplement)
        {
            return FilingOutcome.Standing(standing);
        }

        if ((grounds.Call.PublishedAt is null ? FicheWindow.TooEarly : window.WhyNotFiled(request.BegunAt)) is { } closed)
        {
            return FilingOutcome.Refused(closed);
        }

        if (request.ReadHash is { } read && read != grounds.Hash(Content))
        {
            return FilingOutcome.Refused(UnreadSince(grounds.Call.Schedule.Zone, grounds.LastWriter));
        }

        var completed = isComplement
            ? grounds.Completed ?? throw new ArgumentException("A complement completes a version.", nameof(grounds))
            : null;
        var content = completed is null
            ? ContentToFile(grounds.Call, grounds.Applicant)
            : ComplementToFile(grounds.Call, grounds.Applicant, completed.Content, window.Complement!);
        var frozen = new FrozenContent(content, grounds.Hash(content));
        if (completed?.ContentHash == frozen.Hash)
        {
            return FilingOutcome.Refused(Untouched);
        }

        var shortcomings = Blocking(Content, grounds.Conditions, window.Complement, completed?.Content);
        var unsigned = request.Signature.Shortcomings(grounds.Attestations);
        if (shortcomings.Count > 0 || unsigned.Count > 0)
        {
            return FilingOutcome.Lacking(unsigned, shortcomings);
        }

        if (OneTooMany(FiledNumber, grounds.Call.Requirements, grounds.OthersFiled) is { } oneTooMany)
        {
            return FilingOutcome.Refused(oneTooMany);
        }

        Number ??= sequence.Next(grounds.Call.Code);
        FiledNumber = (FiledNumber ?? 0) + 1;
        FiledAt = now;
        HasUnfiledChanges = false;
        Reopening = isComplement ? null : Reopening;
        var filing = new Filing(
            request.Id,
            this,
            frozen,
            FiledNumber.Value,
            request.Signature,
            request.FiledBy,
            now,
            window.LatenessOf(request.BegunAt, completed)
        );
        _filings.Add(filing);
        return FilingOutcome.Accepted(filing);
    }

    /// <summary>
    /// What keeps a content from being filed: of a complement, only what it may mend or would break. The page before filing shows this
    /// list.
    /// </summary>
    /// <param name="content">What is written.</param>
    /// <param name="conditions">What the call asks.</param>
    /// <param name="complement">What a complement reopens now, or null.</param>
    /// <param name="completed">The version it completes, or null.</param>
    /// <returns>The list, in the order of the sections.</returns>
    public static IReadOnlyList<Shortcoming> Blocking(
        FicheContent content,
        FilingConditions conditions,
        Reopening? complement,
        FicheContent? completed
    )
    {
        var found = FilingCheck.Run(content, conditions);
        return complement is null || completed is null ? found : complement.Blocking(found, FilingCheck.Run(completed, conditions));
    }

    /// <summary>
    /// Why a fiche can't be filed whatever it holds: the organisation has filed all the fiches the call takes. A correction is always
    /// taken.
    /// </summary>
    /// <param name="filedNumber">Its version in force, or null.</param>
    /// <param name="requirements">What the call asks.</param>
    /// <param name="othersFiled">How many other fiches of the organisation are in force in the call.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? OneTooMany(int? filedNumber, CallRequirements requirements, int othersFiled)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return filedNumber is null ? requirements.RefusalToFileAnother(othersFiled) : null;
    }

    /// <summary>
    /// What a filing freezes now: what is written, less blank rows, and the answers and files the call does not ask for, with the body as
    /// it
    /// is known that day.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="applicant">Profile of the organisation.</param>
    /// <returns>The content.</returns>
    public FicheContent ContentToFile(Call call, OrganisationProfile applicant)
    {
        ArgumentNullException.ThrowIfNull(call);
        return FormQuestions.ToFile(FicheFields.WithoutBlankRows(Content), call.Questions, call.Pieces) with { Applicant = applicant };
    }

    /// <summary>
    /// What a complement freezes now: the version it completes with the parts that were asked. The body stays as it was known unless its
    /// page
    /// was asked too.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="applicant">Profile of the organisation today.</param>
    /// <param name="completed">Content of the version in force.</param>
    /// <param name="reopening">What is reopened.</param>
    /// <returns>The content.</returns>
    public FicheContent ComplementToFile(Call call, OrganisationProfile applicant, FicheContent completed, Reopening reopening)
    {
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(reopening);
        return ContentToFile(call, reopening.Opens(FicheParts.Profile) || completed.Applicant is null ? applicant : completed.Applicant);
    }

    private static Refusal Untouched =>
        new(
            "filing.untouched",
            string.Empty,
            "Rien n’a changé depuis votre dépôt\u00A0: le complément n’est pas déposé. Ouvrez les points demandés, complétez-les, puis "
                + "revenez ici.",
            RefusalKind.Closed
        );

    private Refusal UnreadSince(TimeZoneInfo zone, string? writer)
    {
        var at = TimeZoneInfo.ConvertTimeFromUtc(SavedAt, zone);
        var hour = at.Minute == 0 ? $"{at.Hour:0}\u00A0h" : $"{at.Hour:0}\u00A0h\u00A0{at.Minute:00}";
        return new Refusal(
            "filing.unread",
            string.Empty,
            $"La fiche n’est pas déposée\u00A0: son texte a changé à {hour}{(writer is null ? null : $", par {writer}")}, depuis que cette "
                + "page est ouverte. Relisez-le ci-dessous, puis déposez.",
            RefusalKind.Conflict
        );
    }
}
