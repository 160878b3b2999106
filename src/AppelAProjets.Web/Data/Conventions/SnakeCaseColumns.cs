using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>Columns are lower case with underscores on every database, so that SQL typed by hand never needs quotes.</summary>
internal static class SnakeCaseColumns
{
    public static void UseSnakeCaseColumns(this IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            Rename(entity);
        }
    }

    private static void Rename(IMutableTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            if (((IConventionProperty)property).GetColumnNameConfigurationSource() != ConfigurationSource.Explicit)
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            Rename(complex.ComplexType);
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
