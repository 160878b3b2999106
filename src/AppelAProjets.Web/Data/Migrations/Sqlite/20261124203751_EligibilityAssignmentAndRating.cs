using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EligibilityAssignmentAndRating : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "received_earlier_at",
                table: "filings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reopening",
                table: "fiches",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "comment_to_applicant",
                table: "evaluations",
                type: "TEXT",
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "reopened_by_coordinator_at",
                table: "evaluations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "declared_by",
                table: "conflicts_of_interest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "eligibility",
                table: "calls",
                type: "TEXT",
                maxLength: 8000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "evaluations_per_fiche",
                table: "calls",
                type: "INTEGER",
                nullable: false,
                defaultValueSql: "2");

            migrationBuilder.AddColumn<bool>(
                name: "justifies_every_rating",
                table: "calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "masks_applicant",
                table: "calls",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "others_shown",
                table: "calls",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValueSql: "'AfterMine'");

            migrationBuilder.AddColumn<DateTime>(
                name: "rating_closed_at",
                table: "calls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "accepted_at",
                table: "assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "complement_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parts = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answered_number = table.Column<int>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complement_requests", x => x.id);
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
                name: "coordination_replacements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    absent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replacement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    named_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    named_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    declined_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "eligibility_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    motives = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "evaluation_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_user_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    after = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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

            migrationBuilder.CreateTable(
                name: "tie_dismissals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    dismissed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    dismissed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "complement_requests");

            migrationBuilder.DropTable(
                name: "coordination_replacements");

            migrationBuilder.DropTable(
                name: "declined_assignments");

            migrationBuilder.DropTable(
                name: "eligibility_reviews");

            migrationBuilder.DropTable(
                name: "evaluation_changes");

            migrationBuilder.DropTable(
                name: "tie_dismissals");

            migrationBuilder.DropIndex(
                name: "IX_conflicts_of_interest_declared_by",
                table: "conflicts_of_interest");

            migrationBuilder.DropColumn(
                name: "received_earlier_at",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "reopening",
                table: "fiches");

            migrationBuilder.DropColumn(
                name: "comment_to_applicant",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "reopened_by_coordinator_at",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "declared_by",
                table: "conflicts_of_interest");

            migrationBuilder.DropColumn(
                name: "eligibility",
                table: "calls");

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

            migrationBuilder.DropColumn(
                name: "rating_closed_at",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "accepted_at",
                table: "assignments");
        }
    }
}
