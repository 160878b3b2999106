using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Deposit;

/// <summary>The last page before filing: who files and what they attest.</summary>
public sealed class DepositForm
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public bool Accuracy { get; set; }

    public bool RepublicanCommitment { get; set; }

    /// <summary>When this page was shown, sealed by the server: a filing begun before closing is covered by the grace.</summary>
    public string? Begun { get; set; }

    public FilingSignature Signature => new(Name?.Trim() ?? string.Empty, Role?.Trim() ?? string.Empty, Accuracy, RepublicanCommitment);
}

/// <summary>For «Vérifier avant dépôt».</summary>
public sealed record CheckPage(FicheBeingWritten Fiche, FicheReading Reading, IReadOnlyList<Shortcoming> Shortcomings, DepositForm Form, DateTime Now, MemberRights Rights)
{
    public bool IsClosed => Now > Fiche.Schedule.ClosesAt;

    /// <summary>True when what is written is already what was filed.</summary>
    public bool AlreadyFiled => Fiche.FiledNumber is not null && !Fiche.HasUnfiledChanges;
}
