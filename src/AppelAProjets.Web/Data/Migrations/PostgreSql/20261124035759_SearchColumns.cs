using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SearchColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "display_name_folded",
                table: "users",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "name_folded",
                table: "organisations",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "title_folded",
                table: "filings",
                type: "character varying(240)",
                maxLength: 240,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "number_folded",
                table: "fiches",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "title_folded",
                table: "fiches",
                type: "character varying(240)",
                maxLength: 240,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.Fold("users", "display_name");
            migrationBuilder.Fold("organisations", "name");
            migrationBuilder.Fold("filings", "title");
            migrationBuilder.Fold("fiches", "title");
            migrationBuilder.Fold("fiches", "number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "display_name_folded",
                table: "users");

            migrationBuilder.DropColumn(
                name: "name_folded",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "title_folded",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "number_folded",
                table: "fiches");

            migrationBuilder.DropColumn(
                name: "title_folded",
                table: "fiches");
        }
    }
}
