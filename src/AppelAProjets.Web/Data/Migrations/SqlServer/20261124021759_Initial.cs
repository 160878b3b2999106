using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    actor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    details = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    friendly_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    xml = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                    table.CheckConstraint("CK_data_protection_keys_xml_length", "DATALENGTH([xml]) <= 16000");
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    unique_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    recipient_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    recipient = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    recipient_name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    html_body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    text_body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    sent_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    last_error = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    siret = table.Column<string>(type: "nvarchar(14)", maxLength: 14, nullable: true),
                    rna = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    uai = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    postcode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    town = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    territory = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    partners = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    contact_address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    contact_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    contact_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    contact_phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    contact_service = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    display_name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    is_administrator = table.Column<bool>(type: "bit", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    normalized_user_name = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    password_hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    phone_number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "bit", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "datetime2", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "bit", nullable: false),
                    access_failed_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    programme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    slug = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    envelope_cents = table.Column<long>(type: "bigint", nullable: true),
                    published_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    decisions_released_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    archived_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    envelope_revision = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    action_from = table.Column<DateOnly>(type: "date", nullable: true),
                    action_until = table.Column<DateOnly>(type: "date", nullable: true),
                    eligible_kinds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    max_requested_cents = table.Column<long>(type: "bigint", nullable: true),
                    max_requested_percent = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: true),
                    closes_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    committee_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    eligibility_ends_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    grace_minutes = table.Column<int>(type: "int", nullable: false),
                    notification_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    opens_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    rating_ends_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    zone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    minutes_needed = table.Column<int>(type: "int", nullable: false),
                    preparation = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    presentation = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    summary = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    who_may_apply = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.id);
                    table.CheckConstraint("CK_calls_presentation_length", "DATALENGTH([presentation]) <= 16000");
                    table.ForeignKey(
                        name: "FK_calls_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_members",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    joined_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_members", x => new { x.organisation_id, x.user_id });
                    table.ForeignKey(
                        name: "FK_organisation_members_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organisation_members_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    claim_type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    claim_value = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    login_provider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fiches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    saved_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    number = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    filed_number = table.Column<int>(type: "int", nullable: true),
                    filed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    has_unfiled_changes = table.Column<bool>(type: "bit", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fiches", x => x.id);
                    table.ForeignKey(
                        name: "FK_fiches_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fiches_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_sequences",
                columns: table => new
                {
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    last = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing_sequences", x => x.call_id);
                    table.ForeignKey(
                        name: "FK_filing_sequences_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "neighbourhoods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_neighbourhoods", x => x.id);
                    table.ForeignKey(
                        name: "FK_neighbourhoods_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_objectives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    parent_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    label = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_priority_objectives", x => x.id);
                    table.ForeignKey(
                        name: "FK_priority_objectives_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_priority_objectives_priority_objectives_parent_id",
                        column: x => x.parent_id,
                        principalTable: "priority_objectives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    programme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    institution = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    granted_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_role_grants_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_role_grants_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_role_grants_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scoring_grids",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    aggregation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    minimum_evaluations = table.Column<int>(type: "int", nullable: false),
                    threshold = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: true),
                    tie_rules = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scoring_grids", x => x.id);
                    table.ForeignKey(
                        name: "FK_scoring_grids_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    assigned_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    assigned_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.id);
                    table.ForeignKey(
                        name: "FK_assignments_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignments_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignments_users_evaluator_id",
                        column: x => x.evaluator_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflicts_of_interest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    declared_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflicts_of_interest", x => x.id);
                    table.ForeignKey(
                        name: "FK_conflicts_of_interest_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conflicts_of_interest_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conflicts_of_interest_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    granted_cents = table.Column<long>(type: "bigint", nullable: false),
                    motive = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    decided_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    decided_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    released_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    first_read_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_decisions_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_decisions_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    filed_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    set_aside_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    last_saved_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    comment_to_committee = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => x.id);
                    table.ForeignKey(
                        name: "FK_evaluations_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluations_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_evaluations_users_evaluator_id",
                        column: x => x.evaluator_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    content_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    signatory_name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    signatory_role = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    republican_commitment = table.Column<bool>(type: "bit", nullable: false),
                    filed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    filed_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    in_grace = table.Column<bool>(type: "bit", nullable: false),
                    title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    requested_cents = table.Column<long>(type: "bigint", nullable: false),
                    charges_cents = table.Column<long>(type: "bigint", nullable: false),
                    other_subsidies_cents = table.Column<long>(type: "bigint", nullable: false),
                    beneficiaries = table.Column<int>(type: "int", nullable: false),
                    qpv_beneficiaries = table.Column<int>(type: "int", nullable: true),
                    confirmed_partners = table.Column<int>(type: "int", nullable: false),
                    main_objective_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filings", x => x.id);
                    table.ForeignKey(
                        name: "FK_filings_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_filings_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    grid_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    weight = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: false),
                    max = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: false),
                    step = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: false),
                    allows_not_applicable = table.Column<bool>(type: "bit", nullable: false),
                    floor = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    levels = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    figure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    bands = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_criteria", x => x.id);
                    table.ForeignKey(
                        name: "FK_criteria_scoring_grids_grid_id",
                        column: x => x.grid_id,
                        principalTable: "scoring_grids",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ratings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    value = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: true),
                    not_applicable = table.Column<bool>(type: "bit", nullable: false),
                    justification = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ratings", x => x.id);
                    table.ForeignKey(
                        name: "FK_ratings_criteria_criterion_id",
                        column: x => x.criterion_id,
                        principalTable: "criteria",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ratings_evaluations_evaluation_id",
                        column: x => x.evaluation_id,
                        principalTable: "evaluations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_assignments_call_id",
                table: "assignments",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_evaluator_id",
                table: "assignments",
                column: "evaluator_id");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_fiche_id_evaluator_id",
                table: "assignments",
                columns: new[] { "fiche_id", "evaluator_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_call_id",
                table: "audit_entries",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_fiche_id",
                table: "audit_entries",
                column: "fiche_id");

            migrationBuilder.CreateIndex(
                name: "IX_calls_programme_id",
                table: "calls",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_calls_slug",
                table: "calls",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_of_interest_call_id",
                table: "conflicts_of_interest",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_of_interest_fiche_id_user_id",
                table: "conflicts_of_interest",
                columns: new[] { "fiche_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_of_interest_user_id",
                table: "conflicts_of_interest",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_criteria_grid_id_code",
                table: "criteria",
                columns: new[] { "grid_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_decisions_call_id",
                table: "decisions",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_decisions_fiche_id",
                table: "decisions",
                column: "fiche_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_call_id",
                table: "evaluations",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_evaluator_id",
                table: "evaluations",
                column: "evaluator_id");

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_fiche_id_evaluator_id",
                table: "evaluations",
                columns: new[] { "fiche_id", "evaluator_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fiches_call_id",
                table: "fiches",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_fiches_number",
                table: "fiches",
                column: "number",
                unique: true,
                filter: "[number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fiches_organisation_id",
                table: "fiches",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_filings_call_id",
                table: "filings",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_filings_fiche_id_number",
                table: "filings",
                columns: new[] { "fiche_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_neighbourhoods_call_id",
                table: "neighbourhoods",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_call_id",
                table: "notices",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_fiche_id",
                table: "notices",
                column: "fiche_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_state_next_attempt_at",
                table: "notices",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_unique_key",
                table: "notices",
                column: "unique_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisation_members_user_id",
                table: "organisation_members",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_siret",
                table: "organisations",
                column: "siret");

            migrationBuilder.CreateIndex(
                name: "IX_priority_objectives_call_id",
                table: "priority_objectives",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_priority_objectives_parent_id",
                table: "priority_objectives",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_ratings_criterion_id",
                table: "ratings",
                column: "criterion_id");

            migrationBuilder.CreateIndex(
                name: "IX_ratings_evaluation_id_criterion_id",
                table: "ratings",
                columns: new[] { "evaluation_id", "criterion_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_call_id",
                table: "role_grants",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_programme_id",
                table: "role_grants",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_user_id",
                table: "role_grants",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_scoring_grids_call_id_number",
                table: "scoring_grids",
                columns: new[] { "call_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "users",
                column: "normalized_user_name",
                unique: true,
                filter: "[normalized_user_name] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "conflicts_of_interest");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "filing_sequences");

            migrationBuilder.DropTable(
                name: "filings");

            migrationBuilder.DropTable(
                name: "neighbourhoods");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "organisation_members");

            migrationBuilder.DropTable(
                name: "priority_objectives");

            migrationBuilder.DropTable(
                name: "ratings");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "criteria");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "scoring_grids");

            migrationBuilder.DropTable(
                name: "fiches");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "calls");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "programmes");
        }
    }
}
