using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Comments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProposalId = table.Column<long>(type: "bigint", nullable: true),
                    FactKind = table.Column<string>(type: "text", nullable: true),
                    FactKey = table.Column<string>(type: "text", nullable: true),
                    Author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                    table.CheckConstraint("CK_Comment_Place", "(\"ProposalId\" IS NULL) = (\"FactKind\" IS NOT NULL AND \"FactKey\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Comments_Proposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "Proposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoticeMarks",
                columns: table => new
                {
                    AccountId = table.Column<string>(type: "text", nullable: false),
                    ReadUpTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MailedUpTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithoutMail = table.Column<bool>(type: "boolean", nullable: false),
                    FeedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeMarks", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_NoticeMarks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_FactKind_FactKey",
                table: "Comments",
                columns: new[] { "FactKind", "FactKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ProposalId",
                table: "Comments",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_WrittenAt",
                table: "Comments",
                column: "WrittenAt");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeMarks_FeedHash",
                table: "NoticeMarks",
                column: "FeedHash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Comments");

            migrationBuilder.DropTable(
                name: "NoticeMarks");
        }
    }
}
