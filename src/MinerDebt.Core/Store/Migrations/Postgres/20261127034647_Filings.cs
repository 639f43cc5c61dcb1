using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Filings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Filings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "character varying(400)", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<string>(type: "text", nullable: false),
                    Accession = table.Column<string>(type: "text", nullable: true),
                    PeriodEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    Done = table.Column<bool>(type: "boolean", nullable: true),
                    Quote = table.Column<string>(type: "text", nullable: true),
                    Page = table.Column<string>(type: "text", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Filings", x => x.Key);
                    table.CheckConstraint("CK_Filing_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_Filing_PeriodEnd", "\"PeriodEnd\" <= \"FiledOn\"");
                    table.CheckConstraint("CK_Filing_Url", "\"Source_Url\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Filings_Miners_Ticker",
                        column: x => x.Ticker,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FilingChecks",
                columns: table => new
                {
                    FilingKey = table.Column<string>(type: "character varying(400)", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilingChecks", x => x.FilingKey);
                    table.ForeignKey(
                        name: "FK_FilingChecks_Filings_FilingKey",
                        column: x => x.FilingKey,
                        principalTable: "Filings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Filings_Ticker",
                table: "Filings",
                column: "Ticker");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FilingChecks");

            migrationBuilder.DropTable(
                name: "Filings");
        }
    }
}
