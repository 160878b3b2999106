using AppelAProjets.Web.Platform.Documents;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>Turns a message into its HTML and text bodies, in a request or in a job alike.</summary>
internal sealed class MailRenderer(ViewText views)
{
    private const string RootNamespace = "AppelAProjets.Web";

    public async Task<(string Html, string Text)> RenderAsync(MailTemplate letter)
    {
        var type = letter.GetType();
        var folder = type.Namespace![RootNamespace.Length..].Replace('.', '/');
        return (
            await views.RenderAsync($"{folder}/{type.Name}.cshtml", letter),
            (await views.RenderAsync($"{folder}/{type.Name}.Text.cshtml", letter)).Trim() + "\n"
        );
    }
}
