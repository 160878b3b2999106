using AppelAProjets.Web.Features.Fiches.Archive;
using AppelAProjets.Web.Features.Fiches.Attachments;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Fiches.Filings;
using AppelAProjets.Web.Features.Fiches.History;
using AppelAProjets.Web.Features.Fiches.Mine;
using AppelAProjets.Web.Features.Fiches.Reading;
using AppelAProjets.Web.Features.Fiches.Reuse;
using AppelAProjets.Web.Features.Fiches.Scanning;

namespace AppelAProjets.Web.Features.Fiches;

internal static class FichesFeature
{
    public static void AddFichesFeature(this IServiceCollection services)
    {
        services.AddFichesAuthorization();
        services.AddScoped<MyFichesReads>();
        services.AddScoped<StartFiche>();
        services.AddScoped<ComplementReads>();
        services.AddScoped<EditorReads>();
        services.AddScoped<SaveFields>();
        services.AddScoped<ColleagueReads>();
        services.AddScoped<FicheLiveReads>();
        services.AddSingleton<FilingStartToken>();
        services.AddScoped<FilingReads>();
        services.AddScoped<FileFiche>();
        services.AddScoped<AnswerComplement>();
        services.AddScoped<FicheStatusReads>();
        services.AddScoped<WithdrawFiche>();
        services.AddScoped<DiscardDraft>();
        services.AddScoped<ReadDecision>();
        services.AddScoped<HistoryReads>();
        services.AddScoped<RestoreVersion>();
        services.AddScoped<PurgeDraftVersions>();
        services.AddScoped<ReuseReads>();
        services.AddScoped<ReuseFiche>();
        services.AddScoped<ArchiveReads>();
        services.AddScoped<FicheArchive>();
        services.AddScoped<AttachedFileReads>();
        services.AddScoped<JoinFiles>();
        services.AddScoped<RemoveFile>();
        services.AddScoped<SetValidity>();
        services.AddScoped<PreviousFileReads>();
        services.AddScoped<ReuseFile>();
        services.AddScoped<UploadReads>();
        services.AddScoped<BeginUpload>();
        services.AddScoped<FinishUpload>();
        services.AddScoped<CancelUpload>();
        services.AddScoped<ScanFiles>();
        services.AddScoped<RecordVerdict>();
    }
}
