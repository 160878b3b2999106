using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AppelAProjets.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Discussions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "discussion_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    call_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    author_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    mentions = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    written_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "datetime2", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    fiche_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    read_up_to = table.Column<DateTime>(type: "datetime2", nullable: true),
                    told_up_to = table.Column<DateTime>(type: "datetime2", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "discussion_messages");

            migrationBuilder.DropTable(
                name: "discussion_readings");
        }
    }
}
