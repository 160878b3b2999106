using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>The account library speaks in offsets; the database keeps UTC instants like everything else.</summary>
internal sealed class UtcDateTimeOffsetConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        value => value.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
    );
