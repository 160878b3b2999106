namespace AppelAProjets.Domain.Organisations;

/// <summary>What a member may do for their organisation; each right includes the ones before it.</summary>
public enum MemberRights
{
    /// <summary>Reads the profile, the fiches, the receipts and the decisions.</summary>
    Read,

    /// <summary>Also writes the profile and the fiches, and joins files.</summary>
    Write,

    /// <summary>Also files and withdraws fiches, and says who the members are.</summary>
    File,
}
