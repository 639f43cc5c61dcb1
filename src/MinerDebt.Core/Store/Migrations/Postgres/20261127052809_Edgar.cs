using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Postgres
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
                    Ticker = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Concept = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DebtClass = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ChangedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EdgarConcepts", x => new { x.Ticker, x.Concept });
                });

            migrationBuilder.CreateTable(
                name: "EdgarFilings",
                columns: table => new
                {
                    Accession = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Ticker = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "date", nullable: true),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    DismissedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
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
