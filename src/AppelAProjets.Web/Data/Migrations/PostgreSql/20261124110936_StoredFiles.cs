using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class StoredFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "max_fiches_per_organisation",
                table: "calls",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "max_objectives",
                table: "calls",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "min_objectives",
                table: "calls",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "min_qpv_percent",
                table: "calls",
                type: "numeric(12,4)",
                precision: 12,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "min_requested_cents",
                table: "calls",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pieces",
                table: "calls",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "questions",
                table: "calls",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "starts_after_answer",
                table: "calls",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "year",
                table: "calls",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Any");

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_files", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stored_files_content_hash",
                table: "stored_files",
                column: "content_hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropColumn(
                name: "max_fiches_per_organisation",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "max_objectives",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "min_objectives",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "min_qpv_percent",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "min_requested_cents",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "pieces",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "questions",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "starts_after_answer",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "year",
                table: "calls");
        }
    }
}
