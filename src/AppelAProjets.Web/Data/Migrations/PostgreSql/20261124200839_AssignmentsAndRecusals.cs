using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AssignmentsAndRecusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "declared_by",
                table: "conflicts_of_interest",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "accepted_at",
                table: "assignments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "coordination_replacements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uuid", nullable: false),
                    absent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    replacement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    named_by = table.Column<Guid>(type: "uuid", nullable: false),
                    named_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coordination_replacements", x => x.id);
                    table.ForeignKey(
                        name: "FK_coordination_replacements_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_coordination_replacements_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_coordination_replacements_users_absent_id",
                        column: x => x.absent_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_coordination_replacements_users_named_by",
                        column: x => x.named_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_coordination_replacements_users_replacement_id",
                        column: x => x.replacement_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "declined_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uuid", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    declined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declined_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_declined_assignments_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_declined_assignments_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_declined_assignments_users_evaluator_id",
                        column: x => x.evaluator_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tie_dismissals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    dismissed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    dismissed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tie_dismissals", x => x.id);
                    table.ForeignKey(
                        name: "FK_tie_dismissals_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_tie_dismissals_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_tie_dismissals_users_dismissed_by",
                        column: x => x.dismissed_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_tie_dismissals_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_of_interest_declared_by",
                table: "conflicts_of_interest",
                column: "declared_by");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_replacements_absent_id",
                table: "coordination_replacements",
                column: "absent_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_replacements_call_id",
                table: "coordination_replacements",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_replacements_fiche_id_absent_id",
                table: "coordination_replacements",
                columns: new[] { "fiche_id", "absent_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coordination_replacements_named_by",
                table: "coordination_replacements",
                column: "named_by");

            migrationBuilder.CreateIndex(
                name: "IX_coordination_replacements_replacement_id",
                table: "coordination_replacements",
                column: "replacement_id");

            migrationBuilder.CreateIndex(
                name: "IX_declined_assignments_call_id",
                table: "declined_assignments",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_declined_assignments_evaluator_id",
                table: "declined_assignments",
                column: "evaluator_id");

            migrationBuilder.CreateIndex(
                name: "IX_declined_assignments_fiche_id_evaluator_id",
                table: "declined_assignments",
                columns: new[] { "fiche_id", "evaluator_id" });

            migrationBuilder.CreateIndex(
                name: "IX_tie_dismissals_call_id",
                table: "tie_dismissals",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_tie_dismissals_dismissed_by",
                table: "tie_dismissals",
                column: "dismissed_by");

            migrationBuilder.CreateIndex(
                name: "IX_tie_dismissals_fiche_id_user_id",
                table: "tie_dismissals",
                columns: new[] { "fiche_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tie_dismissals_user_id",
                table: "tie_dismissals",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "FK_conflicts_of_interest_users_declared_by",
                table: "conflicts_of_interest",
                column: "declared_by",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_conflicts_of_interest_users_declared_by",
                table: "conflicts_of_interest");

            migrationBuilder.DropTable(
                name: "coordination_replacements");

            migrationBuilder.DropTable(
                name: "declined_assignments");

            migrationBuilder.DropTable(
                name: "tie_dismissals");

            migrationBuilder.DropIndex(
                name: "IX_conflicts_of_interest_declared_by",
                table: "conflicts_of_interest");

            migrationBuilder.DropColumn(
                name: "declared_by",
                table: "conflicts_of_interest");

            migrationBuilder.DropColumn(
                name: "accepted_at",
                table: "assignments");
        }
    }
}
