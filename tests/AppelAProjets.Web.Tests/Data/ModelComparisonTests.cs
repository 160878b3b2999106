using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

/// <summary>One model, three databases: what differs is the names of types, never what is kept nor what is guaranteed.</summary>
public sealed class ModelComparisonTests
{
    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void Each_server_keeps_the_same_tables_columns_keys_and_indexes_as_the_embedded_database(string provider)
    {
        var embedded = Describe(Models.Of("Sqlite"));
        var server = Describe(Models.Of(provider));

        embedded.Count.ShouldBeGreaterThan(200);
        server.Except(embedded, StringComparer.Ordinal).ShouldBeEmpty($"only on {provider}");
        embedded.Except(server, StringComparer.Ordinal).ShouldBeEmpty($"missing on {provider}");
    }

    [Fact]
    public void No_name_is_longer_than_the_shortest_limit_of_the_three_databases()
    {
        foreach (var provider in Models.Providers.Select(row => row.Data))
        {
            var tables = Models.Of(provider).Tables.ToList();
            IEnumerable<string> names =
            [
                .. tables.Select(table => table.Name),
                .. tables.SelectMany(table => table.Columns).Select(column => column.Name),
                .. tables.SelectMany(table => table.Indexes).Select(index => index.Name),
                .. tables.SelectMany(table => table.UniqueConstraints).Select(key => key.Name),
                .. tables.SelectMany(table => table.ForeignKeyConstraints).Select(key => key.Name),
                .. tables.SelectMany(table => table.CheckConstraints).Select(check => check.Name!),
            ];

            names.Where(name => name.Length > 63).ShouldBeEmpty(provider);
        }
    }

    private static List<string> Describe(IRelationalModel model) =>
        [
            .. model.Tables.SelectMany(table =>
                table.Columns.Select(column =>
                    $"{table.Name}.{column.Name}: {(column.IsNullable ? "optional" : "required")}, length {LengthOf(column)}"
                )
            ),
            .. model.Tables.SelectMany(table =>
                table.UniqueConstraints.Select(key =>
                    $"{table.Name} unique ({Names(key.Columns)}){(key.GetIsPrimaryKey() ? " primary" : string.Empty)}"
                )
            ),
            .. model.Tables.SelectMany(table =>
                table.ForeignKeyConstraints.Select(key =>
                    $"{table.Name} ({Names(key.Columns)}) → {key.PrincipalTable.Name} ({Names(key.PrincipalColumns)}) {key.OnDeleteAction}"
                )
            ),
            .. model.Tables.SelectMany(table =>
                table.Indexes.Select(index =>
                    $"{table.Name} index {index.Name} ({Names(index.Columns)}){(index.IsUnique ? " unique" : string.Empty)}"
                )
            ),
        ];

    private static string LengthOf(IColumn column) =>
        column.PropertyMappings[0].Property.GetMaxLength()?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–";

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => column.Name));
}
