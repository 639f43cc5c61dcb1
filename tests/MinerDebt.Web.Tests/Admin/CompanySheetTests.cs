using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Workspace;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

public sealed class CompanySheetTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly DebtEvent Closing = new()
    {
        OfferingId = Samples.Note.Id,
        OccurredOn = Samples.Note.ClosedOn!.Value,
        Kind = DebtEventKind.Closed,
        PrincipalChangeUsd = 345_000_000,
        Source = Samples.Note.Source,
    };

    private static readonly Facts Known = Samples.Facts(Samples.Note, Closing, Samples.Balance);

    [Fact]
    public void Sheets_OfAllCompanies_HaveEachFactThatRefersToOne()
    {
        var facts = Books.Whole.Facts;
        var shown = facts.All<Miner>().SelectMany(miner => new CompanySheet(facts, miner.Ticker).Rows).Select(row => row.Form.Before!).ToHashSet(ReferenceEqualityComparer.Instance);

        Assert.Equal([], facts.Everything.Where(fact => fact is Miner || FactReference.Of(fact).Count > 0).Where(fact => !shown.Contains(fact)).Select(fact => fact.Key));
    }

    [Fact]
    public void Sections_OfACompany_GoByTheColumnsOfEachKind()
    {
        var sheet = new CompanySheet(Known, "ZED");

        Assert.Equal(["miners", "offerings", "events", "balances"], sheet.Sections.Where(section => section.Rows.Count > 0).Select(section => section.Kind.Name));
        Assert.All(FactKind.All.Where(kind => kind.Columns.Any(column => column.IsKey && column.Type is CellType.Ticker or CellType.OfferingId or CellType.OfferingIds)), kind =>
            Assert.Contains(sheet.Sections, section => section.Kind == kind && section.TakesNew));
        var events = sheet.Sections.Single(section => section.Kind.Name == "events");
        Assert.Equal(["occurred_on", "kind", "principal_change_usd"], events.Columns.Take(3).Select(column => column.Name));
        Assert.DoesNotContain(events.Columns, column => column.Name == "shares_issued");
        sheet.Toggle(events.Kind);
        Assert.Contains(sheet.Sections.Single(section => section.Kind == events.Kind).Columns, column => column.Name == "shares_issued");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AddTo_AnEventOnTheDayOfAnother_IsOneWithTheSum(bool isNew)
    {
        var (stored, other) = (Closing with { Kind = DebtEventKind.Repaid, OccurredOn = new(2026, 9, 1), PrincipalChangeUsd = -100 }, Closing with { Kind = DebtEventKind.Repaid, OccurredOn = new(2026, 9, 2), PrincipalChangeUsd = -50 });
        var known = Samples.Facts([Samples.Note, Closing, stored, .. isNew ? Array.Empty<Fact>() : [other]]);
        var sheet = new CompanySheet(known, "ZED");
        var row = isNew ? sheet.Add(FactKind.Of(typeof(DebtEvent)), Samples.Note.Id) : sheet.Find("events", other.Key)!;
        foreach (var (column, text) in row.Kind.Write(other with { OccurredOn = stored.OccurredOn }))
        {
            row.Form.Type(column, text);
        }

        sheet.Try();
        Assert.Contains(sheet.Look(known, Today).Problems, problem => problem.Field == "key");
        var twin = CompanySheet.Twin(row, known)!.Value;
        sheet.AddTo(row, twin.Stored with { PrincipalChangeUsd = -150 });

        var draft = new Draft(CompanyDraft.Seen(sheet), CompanyDraft.Typed(sheet, "A test"));
        var again = new CompanySheet(known, "ZED");
        CompanyDraft.Restore(again, draft);
        foreach (var one in new[] { sheet, again })
        {
            var (_, after, problems) = one.Look(known, Today);
            Assert.Empty(problems);
            Assert.Equal([345_000_000, -150], after.All<DebtEvent>().OrderBy(fact => fact.OccurredOn).Select(fact => fact.PrincipalChangeUsd));
        }
    }

    [Fact]
    public void Type_AsItIsShown_IsNoChange()
    {
        var sheet = new CompanySheet(Known, "ZED");
        var (row, column) = Cell(sheet, "events", "principal_change_usd");

        CompanySheet.Type(row, column, " 345,000,000 ");

        Assert.Equal((0, "345,000,000"), (sheet.ChangedCells, CompanySheet.Shown(column, row.Form.Texts[column.Name])));
    }

    [Fact]
    public void Pasted_ABlock_LeavesBlanksAndDashesAloneAndSaysWhatLiesBeyond()
    {
        var known = Samples.Facts(Samples.Note, Closing, Samples.Balance, Samples.Balance with { PeriodEnd = new(2025, 9, 30) });
        var sheet = new CompanySheet(known, "ZED");
        var section = sheet.Sections.Single(one => one.Kind.Name == "balances");
        var first = section.Columns.ToList().FindIndex(column => column.Name == "carrying_usd");

        var (cells, result) = sheet.Pasted(section.Rows[0].Number, first, "—\t82M\r\n\t83M\r\n1\t2");

        Assert.Equal([("82M", "principal_usd"), ("83M", "principal_usd")], cells.Select(cell => (cell.Text, cell.Column.Name)));
        Assert.Equal((2, 2, 2), (result.Filled, result.Left, result.Alone));
        Assert.Equal("2 cells pasted. 2 cells of the block lie beyond the sheet and were left out. 2 cells with a blank or a dash left alone what is there.", result.Said);
    }

    [Fact]
    public void Look_CellsOfTwoKinds_AreOneChangeOfTwoFacts()
    {
        var sheet = Typed(("events", "principal_change_usd", "340M"), ("balances", "carrying_usd", "339,000,000"));

        var (changes, after, problems) = sheet.Look(Known, Today);

        Assert.Empty(problems);
        Assert.Equal([(Closing.Key, Closing.Key), (Samples.Balance.Key, Samples.Balance.Key)], changes.Select(change => (change.Before!.Key, change.After!.Key)));
        Assert.Equal((340_000_000L, 339_000_000L), (after.All<DebtEvent>()[0].PrincipalChangeUsd, after.All<DebtBalance>()[0].CarryingUsd));
        Assert.Equal((2, 2), (sheet.ChangedCells, sheet.Changed.Count()));
    }

    [Fact]
    public void Look_WhatTheRulesRefuseOrAsk_IsSaidAtItsRow()
    {
        var wrong = Typed(("events", "occurred_on", "soon"), ("balances", "carrying_usd", "-5"));
        var (_, _, problems) = wrong.Look(Known, Today);
        Assert.Equal(["occurred_on", "carrying_usd"], problems.Select(problem => problem.Field));
        Assert.Equal("occurred_on", Assert.Single(Cell(wrong, "events", "kind").Row.Problems).Field);
        Assert.Equal("carrying_usd", Assert.Single(Cell(wrong, "balances", "basis").Row.Problems).Field);

        var odd = Typed(("balances", "carrying_usd", "339"));
        Assert.Empty(odd.Look(Known, Today).Problems);
        Assert.NotEmpty(Cell(odd, "balances", "basis").Row.Warnings);
        Assert.True(odd.Unusual > 0);
    }

    [Fact]
    public void Look_RowsThatHoldOnlyTogether_AreCheckedTogether()
    {
        // Less than nothing is owed after the first of the two alone.
        var repaid = Closing with { Kind = DebtEventKind.Repaid, OccurredOn = new DateOnly(2026, 6, 1), PrincipalChangeUsd = -345_000_000 };
        var known = Known.With(repaid);
        var sheet = new CompanySheet(known, "ZED");
        foreach (var row in sheet.Rows.Where(row => row.Kind.Name == "events"))
        {
            CompanySheet.Type(row, row.Kind.Column("principal_change_usd"), row.Form.Texts["kind"] == "Repaid" ? "-300000000" : "300000000");
        }

        Assert.Empty(sheet.Look(known, Today).Problems);
    }

    [Fact]
    public void Look_AnotherKey_IsARemovalAndAnAddition() =>
        Assert.Equal(
            [(Samples.Balance.Key, null), (null, "ZED 2025-12-31 Total")],
            Typed(("balances", "debt_class", "Total")).Look(Known, Today).Changes.Select(change => (change.Before?.Key, change.After?.Key)));

    [Fact]
    public void Add_ARow_SaysWhatIsMissingOnceASaveWasTried()
    {
        var sheet = new CompanySheet(Known, "ZED");
        var row = sheet.Add(FactKind.Of(typeof(DebtEvent)), Samples.Note.Id);
        Assert.Equal((Samples.Note.Id, 1), (row.Form.Texts["offering_id"], sheet.Changed.Count()));

        Assert.NotEmpty(sheet.Look(Known, Today).Problems);
        Assert.Empty(row.Problems);
        sheet.Try();
        _ = sheet.Look(Known, Today);
        Assert.NotEmpty(row.Problems);
    }

    [Fact]
    public void Follow_WhatOthersStored_IsTakenOverAndWhatIsTypedStays()
    {
        var sheet = Typed(("events", "principal_change_usd", "340M"));
        var repaid = Closing with { Kind = DebtEventKind.Repaid, OccurredOn = new DateOnly(2026, 6, 1), PrincipalChangeUsd = -1 };

        sheet.Follow(Known.With([Samples.Note with { Title = "Theirs" }, Closing with { PrincipalChangeUsd = 1 }, repaid], [Samples.Balance]));

        Assert.Equal("Theirs", Cell(sheet, "offerings", "title").Row.Form.Texts["title"]);
        Assert.Equal(["340M", "-1"], sheet.Rows.Where(row => row.Kind.Name == "events").Select(row => row.Form.Texts["principal_change_usd"]));
        Assert.DoesNotContain(sheet.Rows, row => row.Kind.Name == "balances");
    }

    [Fact]
    public void Restore_ADraft_TypesItAgainAlsoWhereTheFactIsGone()
    {
        var sheet = Typed(("events", "principal_change_usd", "340M"), ("balances", "carrying_usd", "339M"));
        CompanySheet.Type(sheet.Add(FactKind.Of(typeof(DebtEvent)), Samples.Note.Id), FactKind.Of(typeof(DebtEvent)).Column("kind"), "Repaid");
        var draft = new Draft(CompanyDraft.Seen(sheet), CompanyDraft.Typed(sheet, "Why"));

        var again = new CompanySheet(Known.Without(Samples.Balance), "ZED");
        CompanyDraft.Restore(again, draft);

        Assert.Equal("Why", draft.Typed[CompanyDraft.Reason]);
        Assert.Equal(CompanyDraft.Typed(sheet, ""), CompanyDraft.Typed(again, ""));
        Assert.True(FactJson.Same(Samples.Balance, Cell(again, "balances", "basis").Row.Form.Before));
        Assert.Equal(Samples.Note.Id, again.Rows.Single(row => row.IsNew).Form.Texts["offering_id"]);
    }

    [Theory]
    [InlineData("events|a 2025-01-15 Closed|kind", "events", "a 2025-01-15 Closed", "kind")]
    [InlineData("hosting_contracts|ZED a|b 2025|site", "hosting_contracts", "ZED a|b 2025", "site")]
    [InlineData("reason", null, null, null)]
    public void Parts_OfAName_AreKindKeyAndColumn(string name, string? kind, string? key, string? column)
    {
        var parts = CompanyFact.Parts(name);

        Assert.Equal((kind, key, column), (parts?.Kind, parts?.Key, parts?.Column));
    }

    private static CompanySheet Typed(params (string Kind, string Column, string Text)[] cells)
    {
        var sheet = new CompanySheet(Known, "ZED");
        foreach (var (kind, name, text) in cells)
        {
            var (row, column) = Cell(sheet, kind, name);
            CompanySheet.Type(row, column, text);
        }

        return sheet;
    }

    private static (CompanyFact Row, FactColumn Column) Cell(CompanySheet sheet, string kind, string column)
    {
        var row = sheet.Rows.First(one => one.Kind.Name == kind);
        return (row, row.Kind.Column(column));
    }
}
