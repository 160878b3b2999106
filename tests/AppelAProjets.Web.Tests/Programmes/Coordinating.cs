using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

/// <summary>A programme and the person who coordinates it, signed in.</summary>
public abstract class Coordinating : IAsyncLifetime
{
    private protected TestApp App { get; } = new();

    protected Programme Programme { get; private set; } = null!;

    private protected User Person { get; private set; } = null!;

    private protected Browser Coordinator { get; private set; } = null!;

    protected string Root => $"/coordination/programmes/{Programme.Id}";

    public async ValueTask InitializeAsync()
    {
        Programme = await App.Given.ProgrammeAsync(legalPages: false);
        Person = await App.Given.UserAsync("Marion Lefèvre");
        await App.Given.GrantAsync(Person, CallRole.Coordinator, Programme);
        Coordinator = await App.SignedInAsync(Person);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Fills and posts a form of a page of the programme.</summary>
    private protected async Task<Page> SubmitAsync(string page, Dictionary<string, string> changes, string? action = null) =>
        await Coordinator.SubmitAsync(await Coordinator.GetAsync(Root + page), Root + (action ?? page), changes);

    protected static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
}
