using AppelAProjets.Web.Features.CallEditing.Creation;
using AppelAProjets.Web.Features.CallEditing.Documents;
using AppelAProjets.Web.Features.CallEditing.ImportExport;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.CallEditing;

internal static class CallEditingFeature
{
    public static void AddCallEditingFeature(this IServiceCollection services)
    {
        services.AddCallCoordinatorPolicy();
        services.AddScoped<EditedCallReads>();
        services.AddScoped<PublicationContextReads>();
        services.AddScoped<ChangeCall>();
        services.AddScoped<CallChangeMails>();
        services.AddScoped<Sections.ProgrammeNeighbourhoodLines>();
        services.AddScoped<CallVersionsReads>();
        services.AddScoped<CallModelReads>();
        services.AddScoped<CreateCall>();
        services.AddScoped<RenameCall>();
        services.AddScoped<ExportSettings>();
        services.AddScoped<DocumentReads>();
        services.AddScoped<AddDocument>();
        services.AddScoped<MoveDocumentUp>();
        services.AddScoped<RemoveDocument>();
        services.AddScoped<SetPieceModel>();
        services.AddScoped<Extensions.ExtensionReads>();
        services.AddScoped<Extensions.GrantExtension>();
        services.AddScoped<PublishCall>();
        services.AddScoped<UnpublishCall>();
    }
}
