using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data.SqlServer;

/// <summary>What a database administrator would look for in the script of SQL Server, looked for without one.</summary>
[AnyDatabase("It is about another server’s schema.")]
public sealed partial class SqlServerSchemaTests
{
    private static readonly IRelationalModel Model = Models.Of("SqlServer");

    [Fact]
    public void No_index_holds_an_unbounded_text()
    {
        var indexed = Model
            .Tables.SelectMany(table =>
                table.Indexes.SelectMany(index => index.Columns).Concat(table.UniqueConstraints.SelectMany(key => key.Columns))
            )
            .Distinct()
            .ToList();

        indexed.Count.ShouldBeGreaterThan(30);
        indexed.Where(column => column.StoreType.EndsWith("(max)", StringComparison.Ordinal)).Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public void An_index_key_fits_in_what_the_server_accepts()
    {
        // 900 bytes for the clustered primary key, 1 700 for any other index.
        foreach (var table in Model.Tables)
        {
            table.PrimaryKey!.Columns.Sum(SizeOf).ShouldBeLessThanOrEqualTo(900, table.Name);
            foreach (var index in table.Indexes)
            {
                index.Columns.Sum(SizeOf).ShouldBeLessThanOrEqualTo(1_700, index.Name);
            }
        }
    }

    [Fact]
    public void A_text_that_has_a_bound_has_it_in_the_database_too()
    {
        foreach (
            var column in Model
                .Tables.SelectMany(table => table.Columns)
                .Where(column => column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal))
        )
        {
            var bound = column.PropertyMappings[0].Property.GetMaxLength();
            if (bound is null)
            {
                column.StoreType.ShouldBe("nvarchar(max)", Name(column));
            }
            else if (bound <= 4_000)
            {
                column.StoreType.ShouldBe($"nvarchar({bound})", Name(column));
            }
            else
            {
                column
                    .Table.EntityTypeMappings.First()
                    .TypeBase.ContainingEntityType.GetCheckConstraints()
                    .ShouldContain(check => check.Sql == $"DATALENGTH([{column.Name}]) <= {2 * bound}", Name(column));
            }
        }
    }

    [Fact]
    public void Only_whole_documents_and_bodies_of_messages_have_no_bound()
    {
        var unbounded = Model
            .Tables.SelectMany(table => table.Columns)
            .Where(column => column.PropertyMappings[0].Property.GetMaxLength() is null && column.StoreType == "nvarchar(max)");

        unbounded
            .Select(Name)
            .ShouldBe(
                [
                    "call_versions.settings",
                    "calls.pieces",
                    "calls.questions",
                    "calls.sub_envelopes",
                    "criteria.bands",
                    "criteria.levels",
                    "draft_versions.content",
                    "eligibility_reviews.answers",
                    "fiches.content",
                    "filings.content",
                    "outbox_messages.html_body",
                    "outbox_messages.text_body",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Instants_are_kept_to_the_tick_and_days_are_days()
    {
        var types = Model
            .Tables.SelectMany(table => table.Columns)
            .Select(column => column.StoreType)
            .Where(type => type.Contains("date", StringComparison.Ordinal))
            .Distinct();

        types.ShouldBe(["datetime2", "date"], ignoreOrder: true);
    }

    [Fact]
    public void Every_foreign_key_begins_an_index()
    {
        foreach (var table in Model.Tables)
        {
            IEnumerable<IReadOnlyList<IColumn>> indexes =
            [
                .. table.Indexes.Select(index => index.Columns),
                .. table.UniqueConstraints.Select(key => key.Columns),
            ];
            foreach (var key in table.ForeignKeyConstraints)
            {
                indexes.ShouldContain(columns => columns.Take(key.Columns.Count).SequenceEqual(key.Columns), $"{table.Name}: {key.Name}");
            }
        }
    }

    [Fact]
    public void A_deletion_reaches_a_table_by_one_way_at_most()
    {
        var cascades = Model
            .Tables.SelectMany(table => table.ForeignKeyConstraints)
            .Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .ToLookup(key => key.PrincipalTable.Name, key => key.Table.Name, StringComparer.Ordinal);

        cascades.Count.ShouldBeGreaterThan(3);
        foreach (var start in Model.Tables.Select(table => table.Name))
        {
            var reached = new List<string>();
            Follow(start, [start]);
            reached.ShouldBeUnique($"deleting from {start}");

            void Follow(string table, IReadOnlyList<string> path)
            {
                foreach (var next in cascades[table])
                {
                    path.ShouldNotContain(next, $"a deletion goes round: {string.Join(" → ", path)}");
                    reached.Add(next);
                    Follow(next, [.. path, next]);
                }
            }
        }
    }

    [Fact]
    public void The_script_asks_for_plain_tables_keys_indexes_and_checks()
    {
        using var db = Models.Context("SqlServer");
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        script.Length.ShouldBeGreaterThan(20_000);
        Unusual().Matches(script).Select(match => match.Value).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_change_of_rows_waits_for_its_columns_to_be_compiled()
    {
        using var db = Models.Context("SqlServer");
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var changes = script
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => RowChange().IsMatch(line) && !line.Contains("__EFMigrationsHistory", StringComparison.Ordinal));
        changes.ShouldBeEmpty("wrap it in EXEC: the columns it names may be added by the same script");
    }

    private static int SizeOf(IColumn column) =>
        column.StoreType switch
        {
            "uniqueidentifier" => 16,
            "int" => 4,
            "bit" => 1,
            "bigint" or "datetime2" => 8,
            var text when text.StartsWith("nvarchar(", StringComparison.Ordinal) => 2
                * int.Parse(text["nvarchar(".Length..^1], System.Globalization.CultureInfo.InvariantCulture),
            var other => throw new InvalidOperationException($"How many bytes does {other} take in an index?"),
        };

    private static string Name(IColumn column) => $"{column.Table.Name}.{column.Name}";

    /// <summary>Statements and types some servers of the family lack, or that only an administrator may run.</summary>
    [GeneratedRegex(
        @"\b(MERGE|TRIGGER|SEQUENCE|FILESTREAM|FULLTEXT|COLUMNSTORE|MEMORY_OPTIMIZED|PARTITION|XML|SPATIAL|"
            + @"GEOGRAPHY|GEOMETRY|HIERARCHYID|SQL_VARIANT|ROWVERSION|OPENJSON|JSON_VALUE|ALTER DATABASE|COLLATE|"
            + @"PERSISTED|sp_configure|sp_rename)\b(?! SCHEMA)"
    )]
    private static partial Regex Unusual();

    [GeneratedRegex(@"^(UPDATE|INSERT|DELETE)\b")]
    private static partial Regex RowChange();
}
