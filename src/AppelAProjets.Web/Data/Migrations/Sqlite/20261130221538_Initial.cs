using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    xml = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    siret = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    rna = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    uai = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    postcode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    town = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    details = table.Column<string>(type: "TEXT", maxLength: 40000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name_folded = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unique_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recipient_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    recipient_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    html_body = table.Column<string>(type: "TEXT", nullable: false),
                    text_body = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    scan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false, defaultValue: "NotRequired"),
                    scanned_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    signature = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    scan_tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    scan_trouble = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    is_administrator = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    display_name_folded = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rights = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    accepted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisation_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_organisation_invitations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    territory = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    partners = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    accent = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    logo_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    legal_pages_saved = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    contact_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    contact_service = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => x.id);
                    table.ForeignKey(
                        name: "FK_programmes_stored_files_logo_file_id",
                        column: x => x.logo_file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "join_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    announced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_join_requests", x => x.id);
                    table.ForeignKey(
                        name: "FK_join_requests_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_join_requests_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_members",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rights = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    joined_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
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
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
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
                name: "calls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    envelope_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    sub_envelopes = table.Column<string>(type: "TEXT", nullable: false),
                    amended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decisions_released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    archived_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    envelope_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    pieces = table.Column<string>(type: "TEXT", nullable: false),
                    eligibility = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    evaluations_per_fiche = table.Column<int>(type: "INTEGER", nullable: false),
                    justifies_every_rating = table.Column<bool>(type: "INTEGER", nullable: false),
                    masks_applicant = table.Column<bool>(type: "INTEGER", nullable: false),
                    others_shown = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    action_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    action_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    eligible_kinds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    max_fiches_per_organisation = table.Column<int>(type: "INTEGER", nullable: true),
                    max_objectives = table.Column<int>(type: "INTEGER", nullable: true),
                    max_requested_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    max_requested_percent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    min_objectives = table.Column<int>(type: "INTEGER", nullable: true),
                    min_qpv_percent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    min_requested_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    starts_after_answer = table.Column<bool>(type: "INTEGER", nullable: false),
                    year = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    committee_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    eligibility_ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    grace_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    notification_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opens_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    others = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    rating_closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rating_ends_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reminders = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    minutes_needed = table.Column<int>(type: "INTEGER", nullable: false),
                    preparation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    presentation = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    who_may_apply = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calls", x => x.id);
                    table.ForeignKey(
                        name: "FK_calls_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_pages", x => x.id);
                    table.ForeignKey(
                        name: "FK_legal_pages_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_neighbourhoods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_neighbourhoods", x => x.id);
                    table.ForeignKey(
                        name: "FK_programme_neighbourhoods_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "call_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_documents", x => x.id);
                    table.ForeignKey(
                        name: "FK_call_documents_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_call_documents_stored_files_file_id",
                        column: x => x.file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "deadline_extensions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    granted_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    granted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deadline_extensions", x => x.id);
                    table.ForeignKey(
                        name: "FK_deadline_extensions_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deadline_extensions_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deadline_extensions_users_granted_by",
                        column: x => x.granted_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fiches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reopening = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    filed_number = table.Column<int>(type: "INTEGER", nullable: true),
                    filed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    has_unfiled_changes = table.Column<bool>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    extended_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number_folded = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title_folded = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false)
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
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    institution = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    accepted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_invitations_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "neighbourhoods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    institution = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    granted_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    aggregation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minimum_evaluations = table.Column<int>(type: "INTEGER", nullable: false),
                    threshold = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    tie_rules = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assigned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    assigned_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    stored_file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachments", x => x.id);
                    table.ForeignKey(
                        name: "FK_attachments_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attachments_stored_files_stored_file_id",
                        column: x => x.stored_file_id,
                        principalTable: "stored_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "conflict_dismissals",
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
                    table.PrimaryKey("PK_conflict_dismissals", x => x.id);
                    table.ForeignKey(
                        name: "FK_conflict_dismissals_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conflict_dismissals_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conflict_dismissals_users_dismissed_by",
                        column: x => x.dismissed_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conflict_dismissals_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflicts_of_interest",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    declared_by = table.Column<Guid>(type: "TEXT", nullable: true)
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
                        name: "FK_conflicts_of_interest_users_declared_by",
                        column: x => x.declared_by,
                        principalTable: "users",
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
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    granted_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    motive = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    first_read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "discussion_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    mentions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion_messages", x => x.id);
                    table.ForeignKey(
                        name: "FK_discussion_messages_calls_call_id",
                        column: x => x.call_id,
                        principalTable: "calls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_discussion_messages_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_discussion_messages_users_author_id",
                        column: x => x.author_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "discussion_readings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    read_up_to = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told_up_to = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discussion_readings", x => x.id);
                    table.ForeignKey(
                        name: "FK_discussion_readings_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_discussion_readings_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_versions_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
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
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    filed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    set_aside_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    comment_to_committee = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    comment_to_applicant = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    reopened_by_coordinator_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    call_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    signatory_name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    signatory_role = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    republican_commitment = table.Column<bool>(type: "INTEGER", nullable: false),
                    filed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    filed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    in_grace = table.Column<bool>(type: "INTEGER", nullable: false),
                    in_extension = table.Column<bool>(type: "INTEGER", nullable: false),
                    received_earlier_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    requested_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    charges_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    other_subsidies_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    beneficiaries = table.Column<int>(type: "INTEGER", nullable: false),
                    qpv_beneficiaries = table.Column<int>(type: "INTEGER", nullable: true),
                    confirmed_partners = table.Column<int>(type: "INTEGER", nullable: false),
                    main_objective_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title_folded = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    attestations = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
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
                name: "uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slot = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attachment_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_uploads", x => x.id);
                    table.ForeignKey(
                        name: "FK_uploads_fiches_fiche_id",
                        column: x => x.fiche_id,
                        principalTable: "fiches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    grid_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    weight = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    min = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    max = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    step = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: false),
                    allows_not_applicable = table.Column<bool>(type: "INTEGER", nullable: false),
                    floor = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
                    figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    bands = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "ratings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 12, scale: 4, nullable: true),
                    not_applicable = table.Column<bool>(type: "INTEGER", nullable: false),
                    justification = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
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
                name: "IX_attachments_fiche_id",
                table: "attachments",
                column: "fiche_id");

            migrationBuilder.CreateIndex(
                name: "IX_attachments_stored_file_id",
                table: "attachments",
                column: "stored_file_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_call_id",
                table: "audit_entries",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_fiche_id",
                table: "audit_entries",
                column: "fiche_id");

            migrationBuilder.CreateIndex(
                name: "IX_call_documents_call_id",
                table: "call_documents",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_call_documents_file_id",
                table: "call_documents",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "IX_call_versions_call_id_number",
                table: "call_versions",
                columns: new[] { "call_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calls_code",
                table: "calls",
                column: "code",
                unique: true);

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
                name: "IX_conflict_dismissals_call_id",
                table: "conflict_dismissals",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_conflict_dismissals_dismissed_by",
                table: "conflict_dismissals",
                column: "dismissed_by");

            migrationBuilder.CreateIndex(
                name: "IX_conflict_dismissals_fiche_id_user_id",
                table: "conflict_dismissals",
                columns: new[] { "fiche_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conflict_dismissals_user_id",
                table: "conflict_dismissals",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_of_interest_call_id",
                table: "conflicts_of_interest",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_of_interest_declared_by",
                table: "conflicts_of_interest",
                column: "declared_by");

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
                name: "IX_criteria_grid_id_code",
                table: "criteria",
                columns: new[] { "grid_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deadline_extensions_call_id_organisation_id",
                table: "deadline_extensions",
                columns: new[] { "call_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deadline_extensions_granted_by",
                table: "deadline_extensions",
                column: "granted_by");

            migrationBuilder.CreateIndex(
                name: "IX_deadline_extensions_organisation_id",
                table: "deadline_extensions",
                column: "organisation_id");

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
                name: "IX_discussion_messages_author_id",
                table: "discussion_messages",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "IX_discussion_messages_call_id_written_at",
                table: "discussion_messages",
                columns: new[] { "call_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_messages_fiche_id_written_at",
                table: "discussion_messages",
                columns: new[] { "fiche_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_readings_fiche_id_user_id",
                table: "discussion_readings",
                columns: new[] { "fiche_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_discussion_readings_user_id",
                table: "discussion_readings",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_versions_fiche_id_kept_at",
                table: "draft_versions",
                columns: new[] { "fiche_id", "kept_at" });

            migrationBuilder.CreateIndex(
                name: "IX_draft_versions_kept_at",
                table: "draft_versions",
                column: "kept_at");

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
                unique: true);

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
                name: "IX_invitations_call_id",
                table: "invitations",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_programme_id",
                table: "invitations",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_join_requests_organisation_id_user_id",
                table: "join_requests",
                columns: new[] { "organisation_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_join_requests_user_id",
                table: "join_requests",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_legal_pages_programme_id_kind",
                table: "legal_pages",
                columns: new[] { "programme_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_neighbourhoods_call_id",
                table: "neighbourhoods",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_invitations_organisation_id",
                table: "organisation_invitations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_invitations_token_hash",
                table: "organisation_invitations",
                column: "token_hash",
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
                name: "IX_outbox_messages_call_id",
                table: "outbox_messages",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_fiche_id",
                table: "outbox_messages",
                column: "fiche_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_state_next_attempt_at",
                table: "outbox_messages",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_unique_key",
                table: "outbox_messages",
                column: "unique_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_priority_objectives_call_id",
                table: "priority_objectives",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "IX_priority_objectives_parent_id",
                table: "priority_objectives",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "IX_programme_neighbourhoods_programme_id",
                table: "programme_neighbourhoods",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_programmes_logo_file_id",
                table: "programmes",
                column: "logo_file_id");

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
                name: "IX_stored_files_content_hash",
                table: "stored_files",
                column: "content_hash");

            migrationBuilder.CreateIndex(
                name: "IX_stored_files_scan_created_at",
                table: "stored_files",
                columns: new[] { "scan", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_uploads_created_by",
                table: "uploads",
                column: "created_by");

            migrationBuilder.CreateIndex(
                name: "IX_uploads_expires_at",
                table: "uploads",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_uploads_fiche_id",
                table: "uploads",
                column: "fiche_id");

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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_filings_received_earlier_at_filed_at",
                table: "filings",
                columns: new[] { "received_earlier_at", "filed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_discussion_messages_written_at",
                table: "discussion_messages",
                column: "written_at");

            migrationBuilder.CreateIndex(
                name: "IX_complement_requests_due_at",
                table: "complement_requests",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "IX_calls_archived_at_published_at",
                table: "calls",
                columns: new[] { "archived_at", "published_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "call_documents");

            migrationBuilder.DropTable(
                name: "call_versions");

            migrationBuilder.DropTable(
                name: "complement_requests");

            migrationBuilder.DropTable(
                name: "conflict_dismissals");

            migrationBuilder.DropTable(
                name: "conflicts_of_interest");

            migrationBuilder.DropTable(
                name: "coordination_replacements");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "deadline_extensions");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "declined_assignments");

            migrationBuilder.DropTable(
                name: "discussion_messages");

            migrationBuilder.DropTable(
                name: "discussion_readings");

            migrationBuilder.DropTable(
                name: "draft_versions");

            migrationBuilder.DropTable(
                name: "eligibility_reviews");

            migrationBuilder.DropTable(
                name: "evaluation_changes");

            migrationBuilder.DropTable(
                name: "filing_sequences");

            migrationBuilder.DropTable(
                name: "filings");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "join_requests");

            migrationBuilder.DropTable(
                name: "legal_pages");

            migrationBuilder.DropTable(
                name: "neighbourhoods");

            migrationBuilder.DropTable(
                name: "organisation_invitations");

            migrationBuilder.DropTable(
                name: "organisation_members");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "priority_objectives");

            migrationBuilder.DropTable(
                name: "programme_neighbourhoods");

            migrationBuilder.DropTable(
                name: "ratings");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "uploads");

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

            migrationBuilder.DropTable(
                name: "stored_files");
        }
    }
}
