using System.Reflection;
using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// A verb is a class with a method <c>ExecuteAsync</c>, in a feature or in what they share; jobs run and reads read. Each rule was seen to
/// fail on a broken tree
/// before it was trusted.
/// </summary>
public sealed class VerbTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(OutcomesInPages).Assembly.GetTypes();

    [Fact]
    public void Every_verb_returns_an_outcome()
    {
        string[] places =
        [
            "AppelAProjets.Web.Features",
            "AppelAProjets.Web.Platform.Invitations",
            "AppelAProjets.Web.Platform.Organisations",
        ];
        var verbs = Types
            .Where(type => places.Any(place => type.Namespace?.StartsWith(place, StringComparison.Ordinal) == true))
            .SelectMany(type => type.GetMethods(All))
            .Where(method => method.Name == "ExecuteAsync")
            .ToList();

        verbs.Count.ShouldBeGreaterThan(60);
        verbs
            .Where(verb => !IsOutcome(verb.ReturnType))
            .Select(verb => $"{verb.DeclaringType!.FullName} returns {verb.ReturnType}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_controller_reads_the_code_of_a_refusal()
    {
        var code = typeof(Refusal).GetProperty(nameof(Refusal.Code))!.GetMethod!;
        var methods = Types
            .Where(type => Outermost(type).IsAssignableTo(typeof(ControllerBase)))
            .SelectMany(type => type.GetMethods(All))
            .ToList();

        methods.Count.ShouldBeGreaterThan(100);
        methods
            .Where(method => Calls(method).Contains(code))
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}")
            .ShouldBeEmpty();
    }

    private static bool IsOutcome(Type type) =>
        type == typeof(Task<Outcome>)
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(Task<>)
            && type.GetGenericArguments()[0] is { IsGenericType: true } result
            && result.GetGenericTypeDefinition() == typeof(Outcome<>)
        );

    /// <summary>What the compiler made of a lambda or of an asynchronous method counts as its controller.</summary>
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The methods a body calls: each «call» and «callvirt» is followed by the four bytes of a token.</summary>
    private static IEnumerable<MethodBase> Calls(MethodInfo method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < body.Length; at++)
        {
            if (body[at] is 0x28 or 0x6F && Resolved(method, BitConverter.ToInt32(body, at + 1)) is { } called)
            {
                yield return called;
            }
        }
    }

    /// <summary>Bytes that only look like a call name no method.</summary>
    private static MethodBase? Resolved(MethodInfo method, int token)
    {
        try
        {
            var generic = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
            return method.Module.ResolveMethod(token, generic, method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception failure)
            when (failure is ArgumentException or BadImageFormatException or TypeLoadException or FileNotFoundException)
        {
            return null;
        }
    }
}
