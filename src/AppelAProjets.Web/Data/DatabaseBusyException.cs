namespace AppelAProjets.Web.Data;

/// <summary>Others hold what a verb or a start needs, for longer than anyone should wait. Nothing was written.</summary>
internal sealed class DatabaseBusyException(Exception cause) : Exception("The lock was not granted in time.", cause);
