using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Postgres
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FactKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Header = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    NamePattern = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Owner = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    FileName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
