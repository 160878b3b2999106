using AppelAProjets.Web.Tests.Hosting;

namespace AppelAProjets.Web.Tests.Account;

/// <summary>A registration form rightly filled in, to be changed line by line.</summary>
internal static class Registering
{
    public const string Email = "lucie@association.example";

    public const string Password = "un chat 42 fois";

    public static Dictionary<string, string> Form(params (string Name, string Value)[] changes)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DisplayName"] = "Lucie Marchand",
            ["Email"] = Email,
            ["Password"] = Password,
            ["Kind"] = "Association",
            ["Name"] = "La Fabrique des mots",
            ["Siret"] = "356 000 000 00048",
            ["Rna"] = "W022001234",
            ["Uai"] = "",
            ["Address"] = "1 rue du Commerce",
            ["Postcode"] = "02200",
            ["Town"] = "Soissons",
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return form;
    }

    /// <summary>The local address a message of the outbox leads to.</summary>
    public static string LinkIn(string text) =>
        new Uri(text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;

    public static Task<Page> RegisterAsync(this Browser browser, params (string Name, string Value)[] changes) =>
        browser.PostAsync("/inscription", Form(changes));
}
