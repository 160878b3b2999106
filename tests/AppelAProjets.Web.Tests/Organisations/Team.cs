using System.Text.RegularExpressions;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

/// <summary>An organisation whose founder is at their browser, and colleagues to admit.</summary>
public abstract partial class Team : IAsyncLifetime
{
    private protected TestApp App { get; } = new();

    private protected User Founder { get; private set; } = null!;

    protected Organisation Organisation { get; private set; } = null!;

    private protected Browser FounderBrowser { get; private set; } = null!;

    protected string Profile => $"/mon-organisation/{Organisation.Id}";

    protected string Members => $"{Profile}/membres";

    public async ValueTask InitializeAsync()
    {
        Founder = await App.Given.UserAsync("Lucie Marchand");
        Organisation = await App.Given.OrganisationAsync(Founder, name: "La Fabrique des mots");
        FounderBrowser = await App.SignedInAsync(Founder);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return App.DisposeAsync();
    }

    protected static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private protected Task<User> ColleagueAsync(MemberRights rights, string name = "Karim Haddad") =>
        App.Given.MemberAsync(Organisation, rights, name);

    private protected Task<MemberRights?> RightsOfAsync(User user) =>
        App.DbAsync(db =>
            db.OrganisationMembers.Where(m => m.OrganisationId == Organisation.Id && m.UserId == user.Id)
                .Select(m => (MemberRights?)m.Rights)
                .SingleOrDefaultAsync()
        );

    private protected Task<List<OutboxMessage>> LettersAsync(OutboxMessageKind kind) =>
        App.DbAsync(db => db.OutboxMessages.Where(n => n.Kind == kind).OrderBy(n => n.CreatedAt).ToListAsync());

    protected async Task<string> InviteAsync(string email, MemberRights rights = MemberRights.Write)
    {
        var answer = await FounderBrowser.SubmitAsync(
            await FounderBrowser.GetAsync(Members),
            $"{Members}/invitations",
            Fields(("Form.Email", email), ("Form.Rights", rights.ToString()))
        );
        if (answer.Location != Members)
        {
            throw new InvalidOperationException($"Inviting answered {answer.Status}: {answer.Text}");
        }

        return LinkIn((await LettersAsync(OutboxMessageKind.MemberInvitation))[^1]);
    }

    private protected static string LinkIn(OutboxMessage letter) => Link().Match(letter.TextBody).Value;

    [GeneratedRegex(@"/rejoindre/[\w-]{43}")]
    private static partial Regex Link();
}
