using AngleSharp.Html.Dom;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A person's browser without scripts: it keeps cookies and posts the token of the form it was shown.</summary>
internal sealed class Browser(HttpClient client)
{
    /// <summary>Where the application is, when no socket leads to it.</summary>
    internal static readonly Uri Site = new("http://localhost");

    public HttpClient Client => client;

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await client.GetAsync(path));

    /// <summary>Opens the page that holds the form (the same path unless said), takes its token, and posts the fields.</summary>
    public async Task<Page> PostAsync(string path, Dictionary<string, string> fields, string? formPage = null)
    {
        var form = await GetAsync(formPage ?? path);
        return await PostWithTokenAsync(path, fields, form);
    }

    /// <summary>Posts with the token of a page already shown.</summary>
    public async Task<Page> PostWithTokenAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, Page shown)
    {
        var all = fields.ToList();
        if (shown.Token is { } token)
        {
            all.Add(new("__RequestVerificationToken", token));
        }

        return await PostRawAsync(path, all);
    }

    /// <summary>Posts exactly these fields.</summary>
    public async Task<Page> PostRawAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Page.ReadAsync(await client.PostAsync(path, content));
    }

    /// <summary>
    /// Fills the first form whose action is the path with what it shows, changes some fields, and posts it: what a person does.
    /// </summary>
    public async Task<Page> SubmitAsync(Page shown, string action, Dictionary<string, string> changes)
    {
        var form =
            shown
                .Document.Forms.OfType<IHtmlFormElement>()
                .FirstOrDefault(f =>
                    PathOf(f.GetAttribute("action")) == PathOf(action)
                    || f.Elements.Any(button => PathOf(button.GetAttribute("formaction")) == PathOf(action))
                )
            ?? throw new InvalidOperationException(
                $"No form posts to {action}. Forms: {string.Join(", ", shown.Document.Forms.Select(f => f.GetAttribute("action")))}"
            );
        var fields = FieldsOf(form)
            .Where(field => !changes.ContainsKey(field.Key))
            .Concat(changes.Select(c => new KeyValuePair<string, string>(c.Key, c.Value)));
        return await PostRawAsync(action, fields);
    }

    /// <summary>Posts a file chosen in the form of a page already shown.</summary>
    public async Task<Page> UploadAsync(string path, string field, string fileName, byte[] file, Page shown)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(shown.Token ?? string.Empty), "__RequestVerificationToken" },
            { new ByteArrayContent(file), field, fileName },
        };
        return await Page.ReadAsync(await client.PostAsync(path, content));
    }

    public async Task<Page> FollowAsync(Page redirect)
    {
        var location =
            redirect.Location ?? throw new InvalidOperationException($"The answer {redirect.Status} redirects nowhere: {redirect.Text}");
        return await GetAsync(location);
    }

    private static string PathOf(string? action) => (action ?? string.Empty).Split('?')[0];

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { IsDisabled: true }
                or IHtmlTextAreaElement { IsDisabled: true }
                or IHtmlSelectElement { IsDisabled: true }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }
                or IHtmlInputElement { Type: "submit" or "button" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return new(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return new(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return new(select.Name!, option.Value);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
