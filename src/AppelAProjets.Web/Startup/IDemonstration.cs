namespace AppelAProjets.Web.Startup;

/// <summary>Loads the demonstration into an empty database.</summary>
public interface IDemonstration
{
    Task LoadAsync(CancellationToken cancellation);
}
