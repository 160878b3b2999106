using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>What a list, radios or boxes of a form offer.</summary>
internal static class SelectItems
{
    /// <summary>Every value of an enumeration, in its order.</summary>
    internal static IReadOnlyList<SelectListItem> For<TEnum>(Func<TEnum, string> words)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new SelectListItem(words(value), value.ToString()))];

    /// <summary>Each of the things, in their order.</summary>
    internal static IReadOnlyList<SelectListItem> For<T>(IEnumerable<T> things, Func<T, string> words, Func<T, string> value) =>
        [.. things.Select(thing => new SelectListItem(words(thing), value(thing)))];
}
