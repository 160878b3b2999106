namespace Microsoft.SqlServer.Server;

/// <summary>How a type of the server's own is written.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
