using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// Tells a form whose token was refused, most often because its page waited too long, from a request that cannot be read.
/// </summary>
internal static class ExpiredForm
{
    private static readonly object Key = new();

    public static void SayFormExpired(this HttpContext http)
    {
        http.Items[Key] = true;
    }

    public static bool HasExpiredForm(this HttpContext http)
    {
        return http.Items.ContainsKey(Key);
    }
}

/// <summary>Notes what the antiforgery filter refused. A form that cannot be read has no token either: it is not an expired one.</summary>
internal sealed class ExpiredFormFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && await IsReadableAsync(context.HttpContext.Request))
        {
            context.HttpContext.SayFormExpired();
        }

        await next();
    }

    private static async Task<bool> IsReadableAsync(HttpRequest request)
    {
        try
        {
            _ = request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : null;
            return true;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
