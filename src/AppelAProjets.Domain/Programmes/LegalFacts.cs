namespace AppelAProjets.Domain.Programmes;

/// <summary>What is known of a programme and of its site for the texts proposed as legal pages; null where it is not known.</summary>
/// <param name="Programme">Name of the programme.</param>
/// <param name="SiteName">Name of the service.</param>
/// <param name="SiteAddress">Its public address.</param>
/// <param name="Conformity">State of accessibility: non, partiellement or totalement conforme.</param>
public sealed record LegalFacts(string Programme, string SiteName, string SiteAddress, string Conformity)
{
    /// <summary>Who publishes: name.</summary>
    public string? PublisherName { get; init; }

    /// <summary>Who publishes: postal address.</summary>
    public string? PublisherAddress { get; init; }

    /// <summary>Who publishes: telephone.</summary>
    public string? PublisherPhone { get; init; }

    /// <summary>Who answers for what is published: name and function.</summary>
    public string? Director { get; init; }

    /// <summary>Who keeps the machines: name, address and telephone on one line.</summary>
    public string? Host { get; init; }

    /// <summary>Where to write about the programme.</summary>
    public string? Email { get; init; }

    /// <summary>Where to ring about the programme.</summary>
    public string? Phone { get; init; }

    /// <summary>Where to write about personal data; <see cref="Email"/> when there is no officer.</summary>
    public string? DataProtectionEmail { get; init; }
}
