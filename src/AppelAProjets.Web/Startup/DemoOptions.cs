namespace AppelAProjets.Web.Startup;

/// <summary>Loads the demonstration into an empty database at start.</summary>
internal sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; init; }
}
