using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>Notes the actions that requests ran to their end in this process, whatever the test.</summary>
internal sealed class ActionsRun : IActionFilter
{
    private static readonly ConcurrentDictionary<MethodInfo, byte> Noted = new();

    internal static bool Contains(MethodInfo action) => Noted.ContainsKey(action);

    public void OnActionExecuting(ActionExecutingContext context)
    {
        // What counts is how it ends.
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        if (context is { Exception: null, ActionDescriptor: ControllerActionDescriptor action })
        {
            Noted.TryAdd(action.MethodInfo, 0);
        }
    }
}
