namespace AppelAProjets.Domain;

/// <summary>Stops a program that builds an impossible evaluation noun: such a value is a bug, never a refusal.</summary>
internal static class Check
{
    internal static void That(bool holds, string otherwise, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise, parameter);
        }
    }

    internal static void Text(string text, int shortest, int longest, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        That(
            text.Length <= longest && text.AsSpan().Trim().Length >= shortest,
            $"The text must have {shortest} to {longest} characters.",
            parameter
        );
    }

    internal static void Utc(DateTime instant, string parameter) =>
        That(instant.Kind == DateTimeKind.Utc, "An instant must be in UTC.", parameter);
}
