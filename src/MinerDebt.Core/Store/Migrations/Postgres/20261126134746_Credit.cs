using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Credit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "MaturesOn",
                table: "Offerings",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownOn",
                table: "Offerings",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KnownSourceUrl",
                table: "Offerings",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AdjustedEbitdaUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BtcPledged",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CapexUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CashUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EquityRaisedUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "HpcRevenueUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "InterestExpenseUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MiningRevenueUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PeriodEnd",
                table: "MinerQuarters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RevenueUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SharePriceUsd",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SharesOutstanding",
                table: "MinerQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Difficulty",
                table: "MarketQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SofrPercent",
                table: "MarketQuarters",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownOn",
                table: "DebtEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KnownSourceUrl",
                table: "DebtEvents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "DebtBalances",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Reported");

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownOn",
                table: "DebtBalances",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KnownSourceUrl",
                table: "DebtBalances",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Amendments",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OfferingId = table.Column<string>(type: "character varying(400)", nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OldValue = table.Column<string>(type: "text", nullable: true),
                    NewValue = table.Column<string>(type: "text", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Amendments", x => x.Key);
                    table.CheckConstraint("CK_Amendment_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Amendments_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InstrumentTerms",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OfferingId = table.Column<string>(type: "character varying(400)", nullable: false),
                    Settlement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OnDemand = table.Column<bool>(type: "boolean", nullable: true),
                    CallableFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CallTriggerPercent = table.Column<long>(type: "bigint", nullable: true),
                    CappedCall = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstrumentTerms", x => x.Key);
                    table.CheckConstraint("CK_InstrumentTerms_CallTriggerPercent", "\"CallTriggerPercent\" >= 0");
                    table.CheckConstraint("CK_InstrumentTerms_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_InstrumentTerms_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LadderRows",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "character varying(400)", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    DueFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    DueTo = table.Column<DateOnly>(type: "date", nullable: true),
                    PrincipalUsd = table.Column<long>(type: "bigint", nullable: false),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LadderRows", x => x.Key);
                    table.CheckConstraint("CK_LadderRow_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_LadderRow_DueTo", "\"DueTo\" >= \"DueFrom\"");
                    table.CheckConstraint("CK_LadderRow_PrincipalUsd", "\"PrincipalUsd\" >= 0");
                    table.ForeignKey(
                        name: "FK_LadderRows_Miners_Ticker",
                        column: x => x.Ticker,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Obligors",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OfferingId = table.Column<string>(type: "character varying(400)", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: true),
                    Guarantors = table.Column<string>(type: "text", nullable: false),
                    Recourse = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Consolidated = table.Column<bool>(type: "boolean", nullable: true),
                    IntraGroup = table.Column<bool>(type: "boolean", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Obligors", x => x.Key);
                    table.CheckConstraint("CK_Obligor_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Obligors_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Pledges",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OfferingIds = table.Column<string>(type: "text", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    BtcPledged = table.Column<long>(type: "bigint", nullable: true),
                    InitialLtvPercent = table.Column<long>(type: "bigint", nullable: true),
                    MarginCallLtvPercent = table.Column<long>(type: "bigint", nullable: true),
                    LiquidationLtvPercent = table.Column<long>(type: "bigint", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pledges", x => x.Key);
                    table.CheckConstraint("CK_Pledge_BtcPledged", "\"BtcPledged\" >= 0");
                    table.CheckConstraint("CK_Pledge_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_Pledge_InitialLtvPercent", "\"InitialLtvPercent\" >= 0");
                    table.CheckConstraint("CK_Pledge_LiquidationLtvPercent", "\"LiquidationLtvPercent\" >= 0");
                    table.CheckConstraint("CK_Pledge_MarginCallLtvPercent", "\"MarginCallLtvPercent\" >= 0");
                });

            migrationBuilder.CreateTable(
                name: "ScheduledPayments",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OfferingId = table.Column<string>(type: "character varying(400)", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PrincipalUsd = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduledPayments", x => x.Key);
                    table.CheckConstraint("CK_ScheduledPayment_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_ScheduledPayment_PrincipalUsd", "\"PrincipalUsd\" >= 0");
                    table.ForeignKey(
                        name: "FK_ScheduledPayments_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_MinerQuarter_BtcPledged",
                table: "MinerQuarters",
                sql: "\"BtcPledged\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_MinerQuarter_CapexUsd",
                table: "MinerQuarters",
                sql: "\"CapexUsd\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_MinerQuarter_CashUsd",
                table: "MinerQuarters",
                sql: "\"CashUsd\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_MinerQuarter_SharePriceUsd",
                table: "MinerQuarters",
                sql: "\"SharePriceUsd\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_MinerQuarter_SharesOutstanding",
                table: "MinerQuarters",
                sql: "\"SharesOutstanding\" >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "CK_MarketQuarter_Difficulty",
                table: "MarketQuarters",
                sql: "\"Difficulty\" >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_Amendments_OfferingId_ChangedOn_Field",
                table: "Amendments",
                columns: new[] { "OfferingId", "ChangedOn", "Field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InstrumentTerms_OfferingId",
                table: "InstrumentTerms",
                column: "OfferingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LadderRows_Ticker_AsOf_DueFrom",
                table: "LadderRows",
                columns: new[] { "Ticker", "AsOf", "DueFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Obligors_OfferingId",
                table: "Obligors",
                column: "OfferingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledPayments_OfferingId_DueOn",
                table: "ScheduledPayments",
                columns: new[] { "OfferingId", "DueOn" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Amendments");

            migrationBuilder.DropTable(
                name: "InstrumentTerms");

            migrationBuilder.DropTable(
                name: "LadderRows");

            migrationBuilder.DropTable(
                name: "Obligors");

            migrationBuilder.DropTable(
                name: "Pledges");

            migrationBuilder.DropTable(
                name: "ScheduledPayments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_MinerQuarter_BtcPledged",
                table: "MinerQuarters");

            migrationBuilder.DropCheckConstraint(
                name: "CK_MinerQuarter_CapexUsd",
                table: "MinerQuarters");

            migrationBuilder.DropCheckConstraint(
                name: "CK_MinerQuarter_CashUsd",
                table: "MinerQuarters");

            migrationBuilder.DropCheckConstraint(
                name: "CK_MinerQuarter_SharePriceUsd",
                table: "MinerQuarters");

            migrationBuilder.DropCheckConstraint(
                name: "CK_MinerQuarter_SharesOutstanding",
                table: "MinerQuarters");

            migrationBuilder.DropCheckConstraint(
                name: "CK_MarketQuarter_Difficulty",
                table: "MarketQuarters");

            migrationBuilder.DropColumn(
                name: "KnownOn",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "KnownSourceUrl",
                table: "Offerings");

            migrationBuilder.DropColumn(
                name: "AdjustedEbitdaUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "BtcPledged",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "CapexUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "CashUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "EquityRaisedUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "HpcRevenueUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "InterestExpenseUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "MiningRevenueUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "PeriodEnd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "RevenueUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "SharePriceUsd",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "SharesOutstanding",
                table: "MinerQuarters");

            migrationBuilder.DropColumn(
                name: "Difficulty",
                table: "MarketQuarters");

            migrationBuilder.DropColumn(
                name: "SofrPercent",
                table: "MarketQuarters");

            migrationBuilder.DropColumn(
                name: "KnownOn",
                table: "DebtEvents");

            migrationBuilder.DropColumn(
                name: "KnownSourceUrl",
                table: "DebtEvents");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "DebtBalances");

            migrationBuilder.DropColumn(
                name: "KnownOn",
                table: "DebtBalances");

            migrationBuilder.DropColumn(
                name: "KnownSourceUrl",
                table: "DebtBalances");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "MaturesOn",
                table: "Offerings",
                type: "date",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(10)",
                oldMaxLength: 10,
                oldNullable: true);
        }
    }
}
