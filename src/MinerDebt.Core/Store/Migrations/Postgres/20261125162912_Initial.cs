using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MinerDebt.Core.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChangeSets",
                columns: table => new
                {
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Author = table.Column<string>(type: "text", nullable: false),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeSets", x => x.Version);
                    table.CheckConstraint("CK_AppliedChangeSet_Version", "\"Version\" > 0");
                });

            migrationBuilder.CreateTable(
                name: "Coverage",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Coverage", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "MarketQuarters",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Quarter = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    BtcPriceUsd = table.Column<long>(type: "bigint", nullable: true),
                    NetworkHashrateEhs = table.Column<long>(type: "bigint", nullable: true),
                    BlockSubsidyBtc = table.Column<long>(type: "bigint", nullable: true),
                    HashpriceUsdPerPhsDay = table.Column<long>(type: "bigint", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MarketQuarters", x => x.Key);
                    table.CheckConstraint("CK_MarketQuarter_BlockSubsidyBtc", "\"BlockSubsidyBtc\" >= 0");
                    table.CheckConstraint("CK_MarketQuarter_BtcPriceUsd", "\"BtcPriceUsd\" >= 0");
                    table.CheckConstraint("CK_MarketQuarter_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_MarketQuarter_HashpriceUsdPerPhsDay", "\"HashpriceUsdPerPhsDay\" >= 0");
                    table.CheckConstraint("CK_MarketQuarter_NetworkHashrateEhs", "\"NetworkHashrateEhs\" >= 0");
                });

            migrationBuilder.CreateTable(
                name: "Miners",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "text", nullable: false),
                    Aliases = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    LegalName = table.Column<string>(type: "text", nullable: true),
                    Cik = table.Column<string>(type: "text", nullable: true),
                    Exchange = table.Column<string>(type: "text", nullable: true),
                    Country = table.Column<string>(type: "text", nullable: true),
                    FiscalYearEnd = table.Column<string>(type: "text", nullable: true),
                    Business = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Universe = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ConsolidatedInto = table.Column<string>(type: "character varying(400)", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FormerNames = table.Column<string>(type: "text", nullable: false),
                    Website = table.Column<string>(type: "text", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Miners", x => x.Key);
                    table.ForeignKey(
                        name: "FK_Miners_Miners_ConsolidatedInto",
                        column: x => x.ConsolidatedInto,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedFigures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Publisher = table.Column<string>(type: "text", nullable: false),
                    Metric = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quarter = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    ValueUsd = table.Column<long>(type: "bigint", nullable: false),
                    Qualifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFigures", x => x.Key);
                    table.CheckConstraint("CK_PublishedFigure_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_PublishedFigure_Period", "(\"Quarter\" IS NULL) <> (\"Day\" IS NULL)");
                    table.CheckConstraint("CK_PublishedFigure_ValueUsd", "\"ValueUsd\" >= 0");
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    FactKind = table.Column<string>(type: "text", nullable: false),
                    FactKey = table.Column<string>(type: "text", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    After = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => new { x.Version, x.FactKind, x.FactKey });
                    table.CheckConstraint("CK_Revision_Content", "\"Before\" IS NOT NULL OR \"After\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_Revisions_ChangeSets_Version",
                        column: x => x.Version,
                        principalTable: "ChangeSets",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DebtBalances",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "character varying(400)", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    DebtClass = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CarryingUsd = table.Column<long>(type: "bigint", nullable: true),
                    PrincipalUsd = table.Column<long>(type: "bigint", nullable: true),
                    CurrentPortionUsd = table.Column<long>(type: "bigint", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtBalances", x => x.Key);
                    table.CheckConstraint("CK_DebtBalance_CarryingUsd", "\"CarryingUsd\" >= 0");
                    table.CheckConstraint("CK_DebtBalance_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_DebtBalance_CurrentPortionUsd", "\"CurrentPortionUsd\" >= 0");
                    table.CheckConstraint("CK_DebtBalance_PrincipalUsd", "\"PrincipalUsd\" >= 0");
                    table.ForeignKey(
                        name: "FK_DebtBalances_Miners_Ticker",
                        column: x => x.Ticker,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HostingContracts",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "character varying(400)", nullable: false),
                    Counterparty = table.Column<string>(type: "text", nullable: false),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CriticalItMw = table.Column<long>(type: "bigint", nullable: true),
                    TermYears = table.Column<long>(type: "bigint", nullable: true),
                    ContractValueUsd = table.Column<long>(type: "bigint", nullable: true),
                    Site = table.Column<string>(type: "text", nullable: true),
                    Backstop = table.Column<string>(type: "text", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostingContracts", x => x.Key);
                    table.CheckConstraint("CK_HostingContract_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_HostingContract_ContractValueUsd", "\"ContractValueUsd\" >= 0");
                    table.CheckConstraint("CK_HostingContract_CriticalItMw", "\"CriticalItMw\" >= 0");
                    table.CheckConstraint("CK_HostingContract_TermYears", "\"TermYears\" >= 0");
                    table.ForeignKey(
                        name: "FK_HostingContracts_Miners_Ticker",
                        column: x => x.Ticker,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MinerQuarters",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Ticker = table.Column<string>(type: "character varying(400)", nullable: false),
                    Quarter = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    HashrateEhs = table.Column<long>(type: "bigint", nullable: true),
                    BtcHeld = table.Column<long>(type: "bigint", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinerQuarters", x => x.Key);
                    table.CheckConstraint("CK_MinerQuarter_BtcHeld", "\"BtcHeld\" >= 0");
                    table.CheckConstraint("CK_MinerQuarter_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_MinerQuarter_HashrateEhs", "\"HashrateEhs\" >= 0");
                    table.ForeignKey(
                        name: "FK_MinerQuarters_Miners_Ticker",
                        column: x => x.Ticker,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Offerings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Id = table.Column<string>(type: "text", nullable: false),
                    Ticker = table.Column<string>(type: "character varying(400)", nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false),
                    BasePrincipalUsd = table.Column<long>(type: "bigint", nullable: true),
                    OptionPrincipalUsd = table.Column<long>(type: "bigint", nullable: true),
                    PrincipalUsd = table.Column<long>(type: "bigint", nullable: true),
                    NetProceedsUsd = table.Column<long>(type: "bigint", nullable: true),
                    CouponPercent = table.Column<long>(type: "bigint", nullable: true),
                    FloatingRate = table.Column<string>(type: "text", nullable: true),
                    AnnouncedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PricedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MaturesOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuePricePercent = table.Column<long>(type: "bigint", nullable: true),
                    ConversionRate = table.Column<long>(type: "bigint", nullable: true),
                    ConversionPriceUsd = table.Column<long>(type: "bigint", nullable: true),
                    ConversionPremiumPercent = table.Column<long>(type: "bigint", nullable: true),
                    ReferencePriceUsd = table.Column<long>(type: "bigint", nullable: true),
                    CappedCallCapUsd = table.Column<long>(type: "bigint", nullable: true),
                    CappedCallCostUsd = table.Column<long>(type: "bigint", nullable: true),
                    HolderPuts = table.Column<string>(type: "text", nullable: false),
                    Secured = table.Column<bool>(type: "boolean", nullable: true),
                    Rule144A = table.Column<bool>(type: "boolean", nullable: true),
                    NewMoney = table.Column<bool>(type: "boolean", nullable: false),
                    UseOfProceeds = table.Column<string>(type: "text", nullable: false),
                    UseNote = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OutstandingUsd = table.Column<long>(type: "bigint", nullable: true),
                    OutstandingAsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    SecondSourceUrl = table.Column<string>(type: "text", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offerings", x => x.Key);
                    table.CheckConstraint("CK_Offering_BasePrincipalUsd", "\"BasePrincipalUsd\" >= 0");
                    table.CheckConstraint("CK_Offering_CappedCallCostUsd", "\"CappedCallCostUsd\" >= 0");
                    table.CheckConstraint("CK_Offering_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_Offering_CouponPercent", "\"CouponPercent\" >= 0");
                    table.CheckConstraint("CK_Offering_NetProceedsUsd", "\"NetProceedsUsd\" >= 0");
                    table.CheckConstraint("CK_Offering_OptionPrincipalUsd", "\"OptionPrincipalUsd\" >= 0");
                    table.CheckConstraint("CK_Offering_OutstandingUsd", "\"OutstandingUsd\" >= 0");
                    table.CheckConstraint("CK_Offering_Principal", "\"BasePrincipalUsd\" + COALESCE(\"OptionPrincipalUsd\", 0) = \"PrincipalUsd\"");
                    table.CheckConstraint("CK_Offering_PrincipalUsd", "\"PrincipalUsd\" >= 0");
                    table.CheckConstraint("CK_Offering_Rate", "\"CouponPercent\" IS NULL OR \"FloatingRate\" IS NULL");
                    table.ForeignKey(
                        name: "FK_Offerings_Miners_Ticker",
                        column: x => x.Ticker,
                        principalTable: "Miners",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DebtEvents",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OfferingId = table.Column<string>(type: "character varying(400)", nullable: false),
                    OccurredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PrincipalChangeUsd = table.Column<long>(type: "bigint", nullable: false),
                    CashUsd = table.Column<long>(type: "bigint", nullable: true),
                    SharesIssued = table.Column<long>(type: "bigint", nullable: true),
                    Source_Confidence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Source_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source_Publisher = table.Column<string>(type: "text", nullable: true),
                    Source_Url = table.Column<string>(type: "text", nullable: true),
                    Notes = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtEvents", x => x.Key);
                    table.CheckConstraint("CK_DebtEvent_CashUsd", "\"CashUsd\" >= 0");
                    table.CheckConstraint("CK_DebtEvent_Confidence", "\"Source_Confidence\" IS NOT NULL");
                    table.CheckConstraint("CK_DebtEvent_SharesIssued", "\"SharesIssued\" >= 0");
                    table.ForeignKey(
                        name: "FK_DebtEvents_Offerings_OfferingId",
                        column: x => x.OfferingId,
                        principalTable: "Offerings",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Coverage_Name",
                table: "Coverage",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DebtBalances_Ticker_PeriodEnd_DebtClass",
                table: "DebtBalances",
                columns: new[] { "Ticker", "PeriodEnd", "DebtClass" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DebtEvents_OfferingId_OccurredOn_Kind",
                table: "DebtEvents",
                columns: new[] { "OfferingId", "OccurredOn", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HostingContracts_Ticker",
                table: "HostingContracts",
                column: "Ticker");

            migrationBuilder.CreateIndex(
                name: "IX_MarketQuarters_Quarter",
                table: "MarketQuarters",
                column: "Quarter",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MinerQuarters_Ticker_Quarter",
                table: "MinerQuarters",
                columns: new[] { "Ticker", "Quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Miners_ConsolidatedInto",
                table: "Miners",
                column: "ConsolidatedInto");

            migrationBuilder.CreateIndex(
                name: "IX_Miners_Ticker",
                table: "Miners",
                column: "Ticker",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_Id",
                table: "Offerings",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offerings_Ticker",
                table: "Offerings",
                column: "Ticker");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_FactKind_FactKey",
                table: "Revisions",
                columns: new[] { "FactKind", "FactKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Coverage");

            migrationBuilder.DropTable(
                name: "DebtBalances");

            migrationBuilder.DropTable(
                name: "DebtEvents");

            migrationBuilder.DropTable(
                name: "HostingContracts");

            migrationBuilder.DropTable(
                name: "MarketQuarters");

            migrationBuilder.DropTable(
                name: "MinerQuarters");

            migrationBuilder.DropTable(
                name: "PublishedFigures");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "Offerings");

            migrationBuilder.DropTable(
                name: "ChangeSets");

            migrationBuilder.DropTable(
                name: "Miners");
        }
    }
}
