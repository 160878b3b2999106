using System.Collections;
using System.Globalization;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.TagHelpers;

/// <summary>What a field shows: what was typed if it came back with an error, else the model's value written as people type it.</summary>
internal static class FieldValue
{
    public static string? Text(ViewContext view, string fullName, object? model, string type)
    {
        if (view.ModelState.TryGetValue(fullName, out var entry) && entry.AttemptedValue is { } typed)
        {
            return typed;
        }

        return model switch
        {
            null => null,
            string text => text,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            DateTime moment when type is "date" => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            decimal amount when type is "money" => FrenchNumbers.Fixed(amount, 2),
            decimal number => FrenchNumbers.Compact(number, 4),
            Enum choice => choice.ToString(),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => model.ToString(),
        };
    }

    public static bool IsTicked(ViewContext view, string fullName, object? model) =>
        view.ModelState.TryGetValue(fullName, out var entry) && entry.AttemptedValue is { } typed
            ? typed.Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase)
            : model is true;

    /// <summary>The chosen values of a list: several for a collection, one otherwise.</summary>
    public static HashSet<string> Chosen(ViewContext view, string fullName, object? model)
    {
        if (view.ModelState.TryGetValue(fullName, out var entry) && entry.RawValue is not null)
        {
            return [.. entry.RawValue as string[] ?? [entry.AttemptedValue ?? ""]];
        }

        IEnumerable values = model is IEnumerable many and not string ? many : new[] { model };
        return [.. values.Cast<object?>().Select(value => Text(view, fullName, value, "text")).OfType<string>()];
    }
}
