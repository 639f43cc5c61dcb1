using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;

namespace MinerDebt.Web.Tests.Admin;

public sealed class FactFormTests
{
    private static readonly Facts Known = Samples.Facts(Samples.Note);

    [Fact]
    public void Read_AsOpened_IsTheFactAndNothingIsChanged()
    {
        var form = FactForm.Edit(Samples.Note);

        var (changes, problems) = form.Read(Known);

        Assert.Empty(problems);
        Assert.False(form.IsChanged);
        Assert.True(FactJson.Same(Samples.Note, Assert.Single(changes).After));
    }

    [Fact]
    public void Read_ShortAmountsAndASmallTicker_AreUnderstood()
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type("ticker", " zed ");
        form.Type("base_principal_usd", "$1.2bn");
        form.Type("option_principal_usd", "180M");
        form.Type("principal_usd", "1,380,000,000");
        form.Type("coupon_pct", "1.25%");

        var (changes, problems) = form.Read(Known);

        Assert.Empty(problems);
        var after = (Offering)Assert.Single(changes).After!;
        Assert.Equal((1_200_000_000, 180_000_000, 1_380_000_000, 1.25m, "ZED"), (after.BasePrincipalUsd, after.OptionPrincipalUsd, after.PrincipalUsd, after.CouponPercent, after.Ticker));
    }

    [Theory]
    [InlineData("principal_usd", "346000000", "base_principal_usd and option_principal_usd come to 345,000,000: correct one of the three")]
    [InlineData("principal_usd", "much", "it is not an amount of US dollars: write it as 3200000000, 3,200,000,000 or $3.2bn")]
    [InlineData("principal_usd", "99999999999999999999", "it is more than 1,000,000,000,000,000: check its digits")]
    [InlineData("matures_on", "2026-02-09", "it is before 2026-02-10 (closed_on): correct one of the two")]
    [InlineData("matures_on", "15.32.2031", "it is not a day, a month or a year: write it as 2027-01-15, 2027-01 or 2027")]
    [InlineData("ticker", "NONE", "no miner is stored under it: add that first, or name another; the offering zed-2026-02-conv-2031 needs it")]
    [InlineData("source_url", "", "it is missing: enter the address, or choose unverified as the confidence")]
    [InlineData("source_url", "javascript:alert(1)", "it is not a full web address: copy it from the browser, with https:// and without a password")]
    [InlineData("title", "", "it is blank: enter a value")]
    public void Read_BadText_NamesFieldAndWhatIsAcceptedAndKeepsTheText(string column, string text, string accepted)
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type(column, text);

        var problem = Assert.Single(form.Read(Known).Problems);

        Assert.Equal((column, accepted, text), (problem.Field, problem.Accepted, form.Texts[column]));
    }

    [Theory]
    [InlineData("closed_on", "10 Feb 2026")]
    [InlineData("closed_on", "Feb 10, 2026")]
    [InlineData("closed_on", "10.02.2026")]
    [InlineData("closed_on", "2026-2-10")]
    [InlineData("closed_on", "2026-02-10 0:00")]
    [InlineData("principal_usd", "345 Mio")]
    [InlineData("principal_usd", "USD 345 million")]
    [InlineData("principal_usd", "345,000,000")]
    [InlineData("currency", "usd")]
    [InlineData("ticker", "Zed Mining")]
    [InlineData("instrument_type", "convertible notes")]
    [InlineData("status", "outstanding")]
    [InlineData("new_money", "Y")]
    [InlineData("matures_on", "15 February 2031")]
    public void Read_WhatAnImportUnderstands_IsTheSameInTheForm(string column, string text)
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type(column, text);

        var (changes, problems) = form.Read(Known);

        Assert.Empty(problems);
        Assert.True(FactJson.Same(Samples.Note, changes[^1].After));
    }

    [Fact]
    public void Read_ADayThatCanBeTwo_IsRefusedAsInAnImport()
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type("closed_on", "10/02/2026");

        Assert.StartsWith("it can be two days", Assert.Single(form.Read(Known).Problems).Accepted, StringComparison.Ordinal);
    }

    [Fact]
    public void Become_AStoredFact_KeepsWhatIsStoredWhereNothingWasTyped()
    {
        var form = FactForm.New(FactKind.Of(typeof(Offering)), new Dictionary<string, string>());
        form.Type("offering_id", "Zed-2026-02-Conv-2031");
        form.Type("title", "Another title");

        form.Become(Samples.Note, new Dictionary<string, string> { ["offering_id"] = Samples.Note.Id });

        var (changes, problems) = form.Read(Known);
        Assert.Empty(problems);
        Assert.True(FactJson.Same(Samples.Note with { Title = "Another title" }, Assert.Single(changes).After));
        Assert.True(FactJson.Same(Samples.Note, changes[0].Before));
    }

    [Fact]
    public void Read_AnotherKey_IsARemovalAndAnAddition()
    {
        var form = FactForm.Edit(Samples.Balance);
        form.Type("debt_class", "CreditFacility");

        var changes = form.Read(Samples.Facts(Samples.Balance)).Changes;

        Assert.Equal([(Samples.Balance.Key, null), (null, "ZED 2025-12-31 CreditFacility")], changes.Select(change => (change.Before?.Key, change.After?.Key)));
    }

    [Theory]
    [InlineData("Refinancing; Bitcoin purchase", false, "Refinancing;BitcoinPurchase")]
    [InlineData("Bitcoin purchase; AI and HPC", true, "BitcoinPurchase;HpcAi")]
    [InlineData("", true, "")]
    public void Type_WordsAsTheyAreShown_AreUnderstood(string typed, bool isChanged, string uses)
    {
        var form = FactForm.Edit(Samples.Note with { UseOfProceeds = [UseOfProceeds.Refinancing, UseOfProceeds.BitcoinPurchase] });

        form.Type("use_of_proceeds", typed);

        Assert.Equal((isChanged, uses), (form.IsChanged, string.Join(';', ((Offering)form.Read(Known).Changes[0].After!).UseOfProceeds)));
    }

    [Fact]
    public void Copy_OfAnOffering_KeepsItsTermsWithoutItsId()
    {
        var form = FactForm.Copy(Samples.Note);

        Assert.Equal(("", "ZED", "1", null), (form.Texts["offering_id"], form.Texts["ticker"], form.Texts["coupon_pct"], form.Before));
    }

    [Fact]
    public void Copy_OfWhatAnOfferingHasOnce_IsForAnotherOffering() =>
        Assert.Equal("", FactForm.Copy(new Obligor { OfferingId = Samples.Note.Id, Source = Samples.Note.Source }).Texts["offering_id"]);

    [Fact]
    public void Copy_OfAPayment_IsForAnotherDayOfTheSameOffering()
    {
        var form = FactForm.Copy(new ScheduledPayment { OfferingId = Samples.Note.Id, DueOn = new DateOnly(2027, 1, 1), Kind = PaymentKind.Scheduled, Source = Samples.Note.Source });

        Assert.Equal((Samples.Note.Id, "", "Scheduled"), (form.Texts["offering_id"], form.Texts["due_on"], form.Texts["kind"]));
    }

    [Fact]
    public void New_Balance_StartsAsReported() => Assert.Equal("Reported", FactForm.New(FactKind.Of(typeof(DebtBalance)), new Dictionary<string, string>()).Texts["basis"]);

    [Theory]
    [InlineData("2031", "2031")]
    [InlineData("2031-02", "2031-02")]
    [InlineData("2031-02-15", "2031-02-15")]
    public void Read_AMaturityAsFarAsItIsKnown_KeepsIt(string text, string expected)
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type("matures_on", text);

        var (changes, problems) = form.Read(Known);

        Assert.Empty(problems);
        Assert.Equal(expected, ((Offering)changes[^1].After!).MaturesOn.ToString());
    }

    [Fact]
    public void Meet_WhatOnlyTheyChanged_NeedsNoChoice()
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type("coupon_pct", "2");

        var collision = Assert.Single(form.Meet(Samples.Note with { Title = "Theirs" }));

        Assert.Equal(("title", Samples.Note.Title, "Theirs", Samples.Note.Title, false), (collision.Column.Name, collision.Seen, collision.Theirs, collision.Mine, collision.NeedsChoice));
    }

    [Fact]
    public void Meet_WhatBothChanged_NeedsAChoiceUnlessItIsTheSame()
    {
        var form = FactForm.Edit(Samples.Note);
        form.Type("title", "Mine");
        form.Type("coupon_pct", "2");

        var collision = Assert.Single(form.Meet(Samples.Note with { Title = "Theirs", CouponPercent = 2 }));

        Assert.Equal(("title", true), (collision.Column.Name, collision.NeedsChoice));
    }

    [Fact]
    public void GoOnFrom_ChosenTexts_StoresThemOnTopOfTheirs()
    {
        var theirs = Samples.Note with { Title = "Theirs", UseNote = "Theirs too" };
        var form = FactForm.Edit(Samples.Note);
        form.Type("title", "Mine");

        form.GoOnFrom(theirs, new Dictionary<string, string> { ["title"] = "Mine", ["use_note"] = "Theirs too" });
        var change = Assert.Single(form.Read(Samples.Facts(theirs)).Changes);

        Assert.True(FactJson.Same(theirs, change.Before));
        Assert.True(FactJson.Same(theirs with { Title = "Mine" }, change.After));
    }

    [Fact]
    public void Restore_WhatWasTypedBefore_ComesBackAndStillMeetsTheChangeOfAnother()
    {
        var stored = Samples.Note with { Title = "Theirs" };
        var form = FactForm.Edit(stored);

        form.Restore(form.Kind.Write(Samples.Note), new Dictionary<string, string> { ["title"] = "Mine" });

        Assert.Equal(("Mine", true), (form.Texts["title"], form.IsChanged));
        Assert.True(Assert.Single(form.Meet(stored)).NeedsChoice);
    }

    [Fact]
    public void Read_RemovedMeanwhile_IsAnAdditionAfterGoingOn()
    {
        var form = FactForm.Edit(Samples.Note);
        form.GoOnFrom(null, new Dictionary<string, string>());

        var (changes, problems) = form.Read(Samples.Facts());

        Assert.Empty(problems);
        Assert.Equal(new Change(null, changes[0].After), Assert.Single(changes));
    }

    [Theory]
    [InlineData(OfferingStatus.Outstanding, InstrumentType.ConvertibleNote, new[] { 300_000_000L, 45_000_000L })]
    [InlineData(OfferingStatus.Announced, InstrumentType.ConvertibleNote, new long[0])]
    [InlineData(OfferingStatus.Outstanding, InstrumentType.CreditFacility, new long[0])]
    public void FirstEvents_OfAnOffering_AreItsClosingAndItsOption(OfferingStatus status, InstrumentType type, long[] amounts)
    {
        var events = FirstEvents.Of(Samples.Note with { Status = status, Type = type }, Samples.Note.ClosedOn!.Value);

        Assert.Equal(amounts, events.Select(one => one.PrincipalChangeUsd));
        Assert.All(events, one => Assert.Equal((Samples.Note.Id, Samples.Note.ClosedOn, Samples.Note.Source), (one.OfferingId, one.OccurredOn, one.Source)));
    }

    [Fact]
    public void FirstEvents_OfAClosingToCome_AreNone() => Assert.Empty(FirstEvents.Of(Samples.Note, Samples.Note.ClosedOn!.Value.AddDays(-1)));

    [Fact]
    public void FirstEvents_WithoutABase_AddUpToThePrincipal() =>
        Assert.Equal([300_000_000, 45_000_000], FirstEvents.Of(Samples.Note with { BasePrincipalUsd = null }, Samples.Note.ClosedOn!.Value).Select(one => one.PrincipalChangeUsd));

    [Fact]
    public void Restore_ADraftThatLacksAColumn_IsBlankThere()
    {
        var form = FactForm.Edit(Samples.Note);

        form.Restore(new Dictionary<string, string>(form.Kind.Write(Samples.Note).Where(text => text.Key != "notes")), new Dictionary<string, string> { ["gone"] = "x" });

        Assert.Equal(("", false), (form.Texts["notes"], form.IsChanged));
    }

    [Fact]
    public void Sources_OfTheSameCompany_AreSuggestedTheNewestFirst()
    {
        var form = FactForm.New(FactKind.Of(typeof(DebtEvent)), new Dictionary<string, string> { ["offering_id"] = Samples.Note.Id });

        var sources = FactSuggestions.Sources(form, Samples.Facts(Samples.Note, Samples.Balance));

        Assert.Equal(["https://example.org/10-k", "https://example.org/8-k"], sources.Select(source => source.Url));
    }
}
