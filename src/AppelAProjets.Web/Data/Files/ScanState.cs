namespace AppelAProjets.Web.Data.Files;

/// <summary>Where a file stands with the antivirus.</summary>
internal enum ScanState
{
    /// <summary>It was received while no antivirus was asked.</summary>
    NotRequired,

    /// <summary>Its answer is awaited: nobody reads the content.</summary>
    Pending,

    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found: the content is removed.</summary>
    Infected,
}
