using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>Instants are stored as UTC and come back as UTC; anything else is a bug found at once.</summary>
internal sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => RequireUtc(value), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value) =>
        value.Kind == DateTimeKind.Utc
            ? value
            : throw new InvalidOperationException($"An instant must be in UTC before it is stored; this one is {value.Kind}.");
}
