using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Startup;

/// <summary>The verbs an operator types after <c>--</c>: each does its work without serving, and exits non-zero with a sentence when it fails.</summary>
public sealed class OperatorCommand
{
    private static readonly string[] Verbs = ["migrate", "create-admin", "demo"];
    private readonly string _verb;
    private readonly string[] _arguments;

    private OperatorCommand(string verb, string[] arguments)
    {
        _verb = verb;
        _arguments = arguments;
    }

    public static OperatorCommand? From(string[] args) =>
        args is [var verb, .. var rest] && Verbs.Contains(verb, StringComparer.Ordinal) ? new OperatorCommand(verb, rest) : null;

    /// <summary>The arguments the configuration reads: those of a verb are its own.</summary>
    public static string[] WithoutVerb(string[] args) => From(args) is null ? args : [];

    public async Task<int> RunAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await app.Services.PrepareAsync((_, _) => Task.CompletedTask);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var sentence = _verb switch
        {
            "create-admin" => await CreateAdministratorAsync(services),
            "demo" => await LoadDemonstrationAsync(services),
            _ => "La base de données est à jour.",
        };
        await Console.Out.WriteLineAsync(sentence);
        return 0;
    }

    private async Task<string> CreateAdministratorAsync(IServiceProvider services)
    {
        var email = Argument("--email") ?? throw new StartupRefusedException("Indiquez l'adresse : create-admin --email prenom.nom@exemple.fr");
        var password = await services.GetRequiredService<CreateAdministrator>().ExecuteAsync(email);
        return password is null
            ? $"{email} est maintenant administrateur, avec son mot de passe habituel."
            : $"Le compte administrateur {email} est créé. Mot de passe provisoire, à changer à la première connexion : {password}";
    }

    private static async Task<string> LoadDemonstrationAsync(IServiceProvider services)
    {
        if (await services.GetRequiredService<AppDbContext>().Programmes.AnyAsync())
        {
            throw new StartupRefusedException("La base de données n'est pas vide : la démonstration ne se charge que dans une base vide.");
        }

        await services.GetRequiredService<IDemonstration>().LoadAsync(CancellationToken.None);
        return "La démonstration est chargée.";
    }

    private string? Argument(string name)
    {
        var index = Array.IndexOf(_arguments, name);
        return index >= 0 && index + 1 < _arguments.Length ? _arguments[index + 1] : null;
    }
}
