using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RememberedMappings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RememberedMappings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FactKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Header = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NamePattern = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMappings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RememberedMappings_FactKind",
                table: "RememberedMappings",
                column: "FactKind");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RememberedMappings");
        }
    }
}
