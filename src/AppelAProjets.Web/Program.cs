using AppelAProjets.Web.Data;
using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Startup.Health;

// A setting that cannot work stops the start with one sentence and a non-zero exit code; anything else is a bug and shows its trace.
try
{
    var builder = WebApplication.CreateBuilder(OperatorCommand.WithoutVerb(args));
    builder.AddSettings();
    builder.AddData();
    builder.AddAccounts();
    builder.AddPages();
    builder.AddPlatform();
    builder.AddHealth();

    var app = builder.Build();
    if (OperatorCommand.From(args) is { } command)
    {
        return await command.RunAsync(app);
    }

    app.PrepareFolders();
    await app.PrepareDatabaseAsync();
    app.UsePages();
    app.UseHealth();
    app.AnnounceWhenReady();
    await app.RunAsync();
    return 0;
}
catch (StartupRefusedException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}
catch (Microsoft.Extensions.Options.OptionsValidationException invalid)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, invalid.Failures));
    return 1;
}

/// <summary>Named so that the tests can start the application.</summary>
internal partial class Program;
