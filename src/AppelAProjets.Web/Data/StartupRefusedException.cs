namespace AppelAProjets.Web.Data;

/// <summary>The application cannot start as configured; the message is the one sentence the operator reads.</summary>
internal sealed class StartupRefusedException(string message) : Exception(message);
