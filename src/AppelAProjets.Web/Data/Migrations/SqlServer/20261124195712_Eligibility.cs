using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Eligibility : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "received_earlier_at",
                table: "filings",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reopening",
                table: "fiches",
                type: "nvarchar(max)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "eligibility",
                table: "calls",
                type: "nvarchar(max)",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "complement_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    parts = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    message = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    due_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    asked_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    asked_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    answered_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    answered_number = table.Column<int>(type: "int", nullable: true),
                    closed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complement_requests", x => x.id);
                    table.CheckConstraint("CK_complement_requests_parts_length", "DATALENGTH([parts]) <= 16000");
                    table.ForeignKey(
                        name: "FK_complement_requests_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_complement_requests_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_complement_requests_users_asked_by",
                        column: x => x.asked_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "eligibility_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    motives = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    words = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    decided_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    decided_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_eligibility_reviews", x => x.id);
                    table.ForeignKey(
                        name: "FK_eligibility_reviews_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_eligibility_reviews_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_eligibility_reviews_users_decided_by",
                        column: x => x.decided_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_fiches_reopening_length",
                table: "fiches",
                sql: "DATALENGTH([reopening]) <= 16000");

            migrationBuilder.AddCheckConstraint(
                name: "CK_calls_eligibility_length",
                table: "calls",
                sql: "DATALENGTH([eligibility]) <= 16000");

            migrationBuilder.CreateIndex(
                name: "IX_complement_requests_asked_by",
                table: "complement_requests",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "IX_complement_requests_call_id",
                table: "complement_requests",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_complement_requests_fiche_id_asked_at",
                table: "complement_requests",
                columns: new[] { "fiche_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_eligibility_reviews_call_id_state",
                table: "eligibility_reviews",
                columns: new[] { "call_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_eligibility_reviews_decided_by",
                table: "eligibility_reviews",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "IX_eligibility_reviews_fiche_id",
                table: "eligibility_reviews",
                column: "fiche_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "complement_requests");

            migrationBuilder.DropTable(
                name: "eligibility_reviews");

            migrationBuilder.DropCheckConstraint(
                name: "CK_fiches_reopening_length",
                table: "fiches");

            migrationBuilder.DropCheckConstraint(
                name: "CK_calls_eligibility_length",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "received_earlier_at",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "reopening",
                table: "fiches");

            migrationBuilder.DropColumn(
                name: "eligibility",
                table: "calls");
        }
    }
}
