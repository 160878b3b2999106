namespace AppelAProjets.Domain.Fiches;

/// <summary>A filing (dépôt): one frozen version of a fiche. Never changed, never deleted.</summary>
public sealed class Filing
{
    private readonly IReadOnlyList<Attestation>? _attestations;

    private Filing() { }

    internal Filing(
        Guid id,
        FicheAction fiche,
        FrozenContent frozen,
        int number,
        FilingSignature signature,
        Guid filedBy,
        DateTime filedAt,
        FilingLateness lateness
    )
    {
        var content = frozen.Content;
        Id = id;
        FicheId = fiche.Id;
        Fiche = fiche;
        CallId = fiche.CallId;
        Number = number;
        Content = content;
        ContentHash = frozen.Hash;
        SignatoryName = signature.Name.Trim();
        SignatoryRole = signature.Role.Trim();
        _attestations = signature.Attested;
        RepublicanCommitment = signature.Attested.Any(attested => attested.Kind == AttestationKind.RepublicanCommitment);
        FiledBy = filedBy;
        FiledAt = filedAt;
        InGrace = lateness.InGrace;
        InExtension = lateness.InExtension;
        ReceivedEarlierAt = lateness.ReceivedEarlierAt;
        Title = content.Title;
        RequestedCents = content.RequestedCents ?? 0;
        ChargesCents = content.ChargesCents ?? 0;
        Beneficiaries = content.Beneficiaries ?? 0;
        QpvBeneficiaries = content.QpvBeneficiaries;
        ConfirmedPartners = content.Partners.Count(partner => partner.Confirmed);
        OtherSubsidiesCents = content.OtherSubsidiesCents;
        MainObjectiveId = content.MainObjectiveId;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The fiche frozen; it has one filing for each number.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The fiche, when loaded.</summary>
    public FicheAction Fiche { get; private set; } = null!;

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Version of the fiche this filing froze: 1, 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>What was filed.</summary>
    public FicheContent Content { get; private set; } = FicheContent.Empty;

    /// <summary>SHA-256 of the stored content, in lower-case hexadecimal.</summary>
    public string ContentHash { get; private set; } = string.Empty;

    /// <summary>Who commits the organisation, as typed on the page that files.</summary>
    public string SignatoryName { get; private set; } = string.Empty;

    /// <summary>Function of the signatory.</summary>
    public string SignatoryRole { get; private set; } = string.Empty;

    /// <summary>True when the signatory subscribed to the contrat d'engagement républicain.</summary>
    public bool RepublicanCommitment { get; private set; }

    /// <summary>
    /// The sentences attested, word for word, at the instant of the filing. Filings of before they were kept attested the one sentence of
    /// that time.
    /// </summary>
    public IReadOnlyList<Attestation> Attested => _attestations ?? Attestations.BeforeTheyWereKept(RepublicanCommitment);

    /// <summary>Account that filed.</summary>
    public Guid FiledBy { get; private set; }

    /// <summary>UTC instant of the filing transaction.</summary>
    public DateTime FiledAt { get; private set; }

    /// <summary>True when it came after closing, within the grace.</summary>
    public bool InGrace { get; private set; }

    /// <summary>True when it came after the closing of the call, thanks to an extension granted to the organisation.</summary>
    public bool InExtension { get; private set; }

    /// <summary>
    /// For the answer to a complement request, the UTC instant at which the version it completes counts as received; null for any other
    /// filing.
    /// </summary>
    public DateTime? ReceivedEarlierAt { get; private set; }

    /// <summary>
    /// UTC instant of reception: a complement never moves it, whether for the silence that means rejection or between ties.
    /// </summary>
    public DateTime ReceivedAt => ReceivedEarlierAt ?? FiledAt;

    /// <summary>True for the answer to a complement request.</summary>
    public bool IsComplement => ReceivedEarlierAt is not null;

    /// <summary>Title filed.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Subsidy requested, in cents.</summary>
    public long RequestedCents { get; private set; }

    /// <summary>Total charges, in cents.</summary>
    public long ChargesCents { get; private set; }

    /// <summary>Other subsidies, in cents.</summary>
    public long OtherSubsidiesCents { get; private set; }

    /// <summary>People who benefit.</summary>
    public int Beneficiaries { get; private set; }

    /// <summary>Of whom, from a priority neighbourhood; null when not said.</summary>
    public int? QpvBeneficiaries { get; private set; }

    /// <summary>Partners who have agreed.</summary>
    public int ConfirmedPartners { get; private set; }

    /// <summary>Main priority objective.</summary>
    public Guid? MainObjectiveId { get; private set; }
}
