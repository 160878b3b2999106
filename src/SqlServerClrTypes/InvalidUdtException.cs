namespace Microsoft.SqlServer.Server;

/// <summary>A class given to the server as one of its types is none.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message) { }

    /// <summary>The driver's way to make one.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is not a type of the server: {resourceReason}");
    }
}
