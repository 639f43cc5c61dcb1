using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Sqlite
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
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "TEXT", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    Accession = table.Column<string>(type: "TEXT", nullable: true),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Done = table.Column<bool>(type: "INTEGER", nullable: true),
                    Quote = table.Column<string>(type: "TEXT", nullable: true),
                    Page = table.Column<string>(type: "TEXT", nullable: true),
                    Source_Confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source_Publisher = table.Column<string>(type: "TEXT", nullable: true),
                    Source_Url = table.Column<string>(type: "TEXT", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true)
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
                    FilingKey = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Asked = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
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
