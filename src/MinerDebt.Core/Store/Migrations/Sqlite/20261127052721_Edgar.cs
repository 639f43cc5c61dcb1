using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Edgar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EdgarConcepts",
                columns: table => new
                {
                    Ticker = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Concept = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DebtClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EdgarConcepts", x => new { x.Ticker, x.Concept });
                });

            migrationBuilder.CreateTable(
                name: "EdgarFilings",
                columns: table => new
                {
                    Accession = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Ticker = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DismissedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EdgarFilings", x => x.Accession);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EdgarConcepts");

            migrationBuilder.DropTable(
                name: "EdgarFilings");
        }
    }
}
