namespace AppelAProjets.Domain.Programmes;

/// <summary>The service that follows the files, with the mentions a receipt must carry (CRPA R112-5).</summary>
/// <param name="Name">Person and function.</param>
/// <param name="Service">Service.</param>
/// <param name="Address">Postal address on one line.</param>
/// <param name="Email">Electronic address.</param>
/// <param name="Phone">Telephone number as printed.</param>
public sealed record Contact(string Name, string Service, string Address, string Email, string Phone)
{
    /// <summary>A contact not filled in yet.</summary>
    public static Contact None => new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);
}
