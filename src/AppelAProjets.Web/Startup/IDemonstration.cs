namespace AppelAProjets.Web.Startup;

/// <summary>Loads the demonstration into an empty database.</summary>
internal interface IDemonstration
{
    Task LoadAsync(CancellationToken cancellation);
}
