using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CallSetup : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "min",
                table: "criteria",
                type: "TEXT",
                precision: 12,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<DateTime>(
                name: "amended_at",
                table: "calls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "max_fiches_per_organisation",
                table: "calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "max_objectives",
                table: "calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "min_objectives",
                table: "calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "min_qpv_percent",
                table: "calls",
                type: "TEXT",
                precision: 12,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "min_requested_cents",
                table: "calls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "others",
                table: "calls",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "pieces",
                table: "calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "questions",
                table: "calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "reminders",
                table: "calls",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<bool>(
                name: "starts_after_answer",
                table: "calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "sub_envelopes",
                table: "calls",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "year",
                table: "calls",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Any");

            migrationBuilder.CreateTable(
                name: "call_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_versions_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_calls_code",
                table: "calls",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_versions_call_id_number",
                table: "call_versions",
                columns: new[] { "call_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "call_versions");

            migrationBuilder.DropIndex(
                name: "IX_calls_code",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "min",
                table: "criteria");

            migrationBuilder.DropColumn(
                name: "amended_at",
                table: "calls");

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
                name: "others",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "pieces",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "questions",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "reminders",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "starts_after_answer",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "sub_envelopes",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "year",
                table: "calls");
        }
    }
}
