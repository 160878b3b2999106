using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RatingRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "comment_to_applicant",
                table: "evaluations",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "reopened_by_coordinator_at",
                table: "evaluations",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "evaluations_per_fiche",
                table: "calls",
                type: "int",
                nullable: false,
                defaultValueSql: "2");

            migrationBuilder.AddColumn<bool>(
                name: "justifies_every_rating",
                table: "calls",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "masks_applicant",
                table: "calls",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "others_shown",
                table: "calls",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValueSql: "'AfterMine'");

            migrationBuilder.CreateTable(
                name: "evaluation_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    by_user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    before = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    after = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluation_changes_criteria_criterion_id",
                        column: x => x.criterion_id,
                        principalTable: "criteria",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluation_changes_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_evaluation_changes_users_by_user_id",
                        column: x => x.by_user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_changes_by_user_id",
                table: "evaluation_changes",
                column: "by_user_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_changes_criterion_id",
                table: "evaluation_changes",
                column: "criterion_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_changes_evaluation_id_at",
                table: "evaluation_changes",
                columns: new[] { "evaluation_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluation_changes");

            migrationBuilder.DropColumn(
                name: "comment_to_applicant",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "reopened_by_coordinator_at",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "evaluations_per_fiche",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "justifies_every_rating",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "masks_applicant",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "others_shown",
                table: "calls");
        }
    }
}
