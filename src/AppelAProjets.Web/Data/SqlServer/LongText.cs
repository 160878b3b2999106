using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AppelAProjets.Web.Data.SqlServer;

/// <summary>
/// A column of text holds at most 4 000 characters on SQL Server, or any number. A longer bound of ours is kept by a check: two bytes a
/// character.
/// </summary>
internal static class LongText
{
    public const int LongestColumn = 4_000;

    public static void BoundLongText(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in PropertiesOf(entity))
            {
                if (property.GetMaxLength() is > LongestColumn and var length)
                {
                    var column = property.GetColumnName();
                    entity.AddCheckConstraint($"CK_{entity.GetTableName()}_{column}_length", $"DATALENGTH([{column}]) <= {length * 2}");
                }
            }
        }
    }

    private static IEnumerable<IMutableProperty> PropertiesOf(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType)));
}
