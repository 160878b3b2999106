using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CallSetup : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "accent",
                table: "programmes",
                type: "nvarchar(7)",
                maxLength: 7,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "legal_pages_saved",
                table: "programmes",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "logo_file_id",
                table: "programmes",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "in_extension",
                table: "filings",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "extended_until",
                table: "fiches",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "min",
                table: "criteria",
                type: "decimal(12,4)",
                precision: 12,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<DateTime>(
                name: "amended_at",
                table: "calls",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "max_fiches_per_organisation",
                table: "calls",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "max_objectives",
                table: "calls",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "min_objectives",
                table: "calls",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "min_qpv_percent",
                table: "calls",
                type: "decimal(12,4)",
                precision: 12,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "min_requested_cents",
                table: "calls",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "others",
                table: "calls",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "pieces",
                table: "calls",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "questions",
                table: "calls",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "reminders",
                table: "calls",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<bool>(
                name: "starts_after_answer",
                table: "calls",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "sub_envelopes",
                table: "calls",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "year",
                table: "calls",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Any");

            migrationBuilder.CreateTable(
                name: "call_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    settings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    granted_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    granted_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    programme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    institution = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    token_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    expires_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    accepted_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "legal_pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    programme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    saved_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_pages", x => x.id);
                    table.CheckConstraint("CK_legal_pages_text_length", "DATALENGTH([text]) <= 40000");
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    programme_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
                name: "stored_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    content_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    format = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    created_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    slot = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    stored_file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    added_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    removed_at = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                name: "call_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    added_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime2", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_programmes_logo_file_id",
                table: "programmes",
                column: "logo_file_id");

            migrationBuilder.CreateIndex(
                name: "IX_calls_code",
                table: "calls",
                column: "code",
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
                name: "IX_legal_pages_programme_id_kind",
                table: "legal_pages",
                columns: new[] { "programme_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_neighbourhoods_programme_id",
                table: "programme_neighbourhoods",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "IX_stored_files_content_hash",
                table: "stored_files",
                column: "content_hash");

            migrationBuilder.AddForeignKey(
                name: "FK_programmes_stored_files_logo_file_id",
                table: "programmes",
                column: "logo_file_id",
                principalTable: "stored_files",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_programmes_stored_files_logo_file_id",
                table: "programmes");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "call_documents");

            migrationBuilder.DropTable(
                name: "call_versions");

            migrationBuilder.DropTable(
                name: "deadline_extensions");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "legal_pages");

            migrationBuilder.DropTable(
                name: "programme_neighbourhoods");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropIndex(
                name: "IX_programmes_logo_file_id",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "IX_calls_code",
                table: "calls");

            migrationBuilder.DropColumn(
                name: "accent",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "legal_pages_saved",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "logo_file_id",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "in_extension",
                table: "filings");

            migrationBuilder.DropColumn(
                name: "extended_until",
                table: "fiches");

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
