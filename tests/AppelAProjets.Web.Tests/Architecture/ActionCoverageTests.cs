using System.Reflection;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>Nobody forgets to lock a door: each action says its policy, or says that it is open.</summary>
[AnyDatabase("It reads the assemblies.")]
public sealed class ActionCoverageTests
{
    private static readonly IReadOnlyList<MethodInfo> Actions =
    [
        .. typeof(Program)
            .Assembly.GetTypes()
            .Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetCustomAttribute<NonActionAttribute>() is null),
    ];

    [Fact]
    public void Every_action_has_a_policy_or_says_it_is_anonymous()
    {
        Actions.Count.ShouldBeGreaterThan(10);

        Actions.Where(action => !IsAnonymous(action) && !HasPolicy(action)).Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public void No_action_is_both_open_and_locked() =>
        Actions.Where(action => IsAnonymous(action) && action.GetCustomAttributes<AuthorizeAttribute>().Any()).Select(Name).ShouldBeEmpty();

    [Fact]
    public void Every_action_says_its_verb() =>
        // The error page answers in place of any request, whatever its verb.
        Actions
            .Where(action =>
                action.DeclaringType!.Name is not "ErrorController"
                && !action.GetCustomAttributes().Any(attribute => attribute is HttpMethodAttribute)
            )
            .Select(Name)
            .ShouldBeEmpty();

    private static bool IsAnonymous(MethodInfo action) =>
        action.GetCustomAttribute<AllowAnonymousAttribute>() is not null
        || action.DeclaringType!.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    private static bool HasPolicy(MethodInfo action) =>
        action
            .GetCustomAttributes<AuthorizeAttribute>()
            .Concat(action.DeclaringType!.GetCustomAttributes<AuthorizeAttribute>())
            .Any(lockAttribute => lockAttribute.Policy is { Length: > 0 });

    private static string Name(MethodInfo action) => $"{action.DeclaringType!.Name}.{action.Name}";
}
