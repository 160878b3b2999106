using AppelAProjets.Web.Data;
using AppelAProjets.Web.Startup.Operations;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// The verbs an operator types after <c>--</c>: each does its work without serving, and exits non-zero with a sentence when it fails.
/// </summary>
internal sealed class OperatorCommand
{
    private static readonly Dictionary<string, Type> Verbs = new(StringComparer.Ordinal)
    {
        ["migrate"] = typeof(MigrateOperation),
        ["create-admin"] = typeof(CreateAdminOperation),
        ["demo"] = typeof(DemoOperation),
        ["backup"] = typeof(BackupOperation),
        ["restore"] = typeof(RestoreOperation),
    };

    private readonly Type _operation;
    private readonly string[] _arguments;

    private OperatorCommand(Type operation, string[] arguments)
    {
        _operation = operation;
        _arguments = arguments;
    }

    public static IReadOnlyCollection<string> Names => Verbs.Keys;

    /// <returns>Null when the application is to serve.</returns>
    /// <exception cref="StartupRefusedException">A word that is neither a verb nor a setting: serving would not be what was
    /// meant.</exception>
    public static OperatorCommand? From(string[] args) =>
        args switch
        {
            [] => null,
            [['-' or '/', ..], ..] => null,
            [var setting, ..] when setting.Contains('=', StringComparison.Ordinal) => null,
            [var verb, .. var rest] when Verbs.TryGetValue(verb, out var operation) => new OperatorCommand(operation, rest),
            [var unknown, ..] => throw new StartupRefusedException(
                $"« {unknown} » n'est pas une commande : les commandes sont {string.Join(", ", Names)}."
            ),
        };

    /// <summary>The arguments the configuration reads: those of a verb are its own.</summary>
    public static string[] WithoutVerb(string[] args) => From(args) is null ? args : [];

    public async Task<int> RunAsync(WebApplication app)
    {
        await Console.Out.WriteLineAsync(await ExecuteAsync(app.Services));
        return 0;
    }

    /// <returns>What was done, in French.</returns>
    public async Task<string> ExecuteAsync(IServiceProvider root)
    {
        await using var scope = root.CreateAsyncScope();
        var operation = (IOperation)ActivatorUtilities.CreateInstance(scope.ServiceProvider, _operation);
        if (operation.PreparesDatabase)
        {
            await root.PrepareAsync((_, _) => Task.CompletedTask);
        }

        return await operation.ExecuteAsync(_arguments);
    }
}
