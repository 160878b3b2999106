using Microsoft.EntityFrameworkCore.Migrations;

namespace AppelAProjets.Web.Data.Migrations;

/// <summary>
/// Fills the search columns of rows that were there before them, with what every database can do by itself: lower case, French accents,
/// hyphens and apostrophes. The next save of a row, when there is one, folds it exactly.
/// </summary>
internal static class ExistingText
{
    private static readonly (string Letter, string Plain)[] Letters =
    [
        ("é", "e"), ("è", "e"), ("ê", "e"), ("ë", "e"), ("à", "a"), ("â", "a"), ("ç", "c"), ("î", "i"), ("ï", "i"), ("ô", "o"), ("ù", "u"), ("û", "u"), ("ü", "u"),
        ("œ", "oe"), ("æ", "ae"), ("É", "e"), ("È", "e"), ("Ê", "e"), ("À", "a"), ("Â", "a"), ("Ç", "c"), ("Î", "i"), ("Ô", "o"), ("Œ", "oe"), ("Ë", "e"), ("Ï", "i"), ("Ù", "u"), ("Û", "u"), ("Ü", "u"), ("-", " "), ("’", " "), ("''", " "),
    ];

    public static void Fold(this MigrationBuilder migration, string table, string column)
    {
        // SQL Server reads letters outside of its code page only in a literal marked as Unicode.
        var mark = migration.IsSqlServer() ? "N" : string.Empty;
        var folded = Letters.Aggregate($"LOWER({column})", (text, letter) => $"REPLACE({text}, {mark}'{letter.Letter}', {mark}'{letter.Plain}')");
        var update = $"UPDATE {table} SET {column}_folded = {folded} WHERE {column} IS NOT NULL";
        // SQL Server compiles a script before it runs it, when the column it adds is not there yet: this one is compiled when its turn comes.
        migration.Sql(migration.IsSqlServer() ? $"EXEC(N'{update.Replace("'", "''", StringComparison.Ordinal)}')" : update);
    }
}
