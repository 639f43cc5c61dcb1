using System.Text;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Admin.Review;
using MinerDebt.Web.Admin.Workspace;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>What contradicts itself is said the same in whatever way it comes: a form, the page of a company, a file, a proposal.</summary>
public sealed class ContradictionTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly Offering Note = Samples.Note with { ConversionPriceUsd = 20, Notes = "As it was" };

    private static readonly DebtEvent Closing = new()
    {
        OfferingId = Note.Id,
        OccurredOn = Note.ClosedOn!.Value,
        Kind = DebtEventKind.Closed,
        PrincipalChangeUsd = 300_000_000,
        Source = Note.Source,
    };

    private static readonly DebtEvent Option = Closing with { Kind = DebtEventKind.OptionExercised, PrincipalChangeUsd = 45_000_000 };

    // What is changed, and the fields of which something is said.
    private static readonly Dictionary<string, (Fact? Before, Fact After, string Fields)> Cases = new()
    {
        ["put after the maturity"] = (Note, Note with { HolderPuts = [HolderPut.Parse("2035-08-15")] }, "holder_put_on"),
        ["cap not above the conversion price"] = (Note, Note with { CappedCallCapUsd = 10 }, "capped_call_cap_usd"),
        ["capped call that costs more than 30%"] = (Note, Note with { CappedCallCapUsd = 40, CappedCallCostUsd = 150_000_000 }, "capped_call_cost_usd"),
        ["capped call that costs less than 0.1%"] = (Note, Note with { CappedCallCapUsd = 40, CappedCallCostUsd = 300_000 }, "capped_call_cost_usd"),
        ["more reported than the principal"] = (Note, Note with { OutstandingUsd = 900_000_000, OutstandingAsOf = new(2026, 6, 30) }, "outstanding_usd outstanding_usd"),
        ["reported without its day"] = (Note, Note with { OutstandingUsd = 345_000_000 }, "outstanding_as_of"),
        ["coupon of 75%"] = (Note, Note with { CouponPercent = 75 }, "coupon_pct"),
        ["coupon of 0.05%"] = (Note, Note with { CouponPercent = 0.05m }, "coupon_pct"),
        ["source of a day to come"] = (Note, Note with { Source = Note.Source with { Date = new(2027, 1, 1) } }, "source_date"),
        ["source before the announcement"] = (Note, Note with { AnnouncedOn = new(2026, 2, 5), Source = Note.Source with { Date = new(2026, 2, 1) } }, "source_date"),
        ["closing to come"] = (Note, Note with { ClosedOn = new(2027, 2, 10) }, "closed_on"),
        ["announced, and the closing has passed"] = (Note, Note with { Status = OfferingStatus.Announced }, "status"),
        ["repaid with principal left"] = (Note, Note with { Status = OfferingStatus.Repaid }, "status"),
        ["converted with principal left"] = (Note, Note with { Status = OfferingStatus.Converted }, "status"),
        ["event to come"] = (null, Closing with { Kind = DebtEventKind.Repaid, OccurredOn = new(2030, 9, 30), PrincipalChangeUsd = -5_000_000 }, "occurred_on"),
        ["events that do not add up"] = (Option, Option with { PrincipalChangeUsd = 40_000_000 }, "principal_change_usd"),
        ["conversion terms on a term loan"] = (Note, Note with { Type = InstrumentType.TermLoan }, "conversion_price_usd"),
        ["convertible without any"] = (Note with { ConversionPriceUsd = null }, Note with { ConversionPriceUsd = null, Notes = "Another remark" }, "conversion_price_usd"),
        ["closed without an event"] = (Bare, Bare with { Notes = "Another remark" }, "closed_on"),
    };

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-contradictions-");

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Offering Bare => Note with { Id = "zed-bare", ClosedOn = new(2026, 3, 10) };

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Said_InWhateverWayItComes_IsTheSame(string name)
    {
        var (before, after, fields) = Cases[name];
        var known = Samples.Facts([.. new Fact[] { Note, Closing, Option, Bare }.Select(fact => fact.Key == before?.Key ? before : fact)]);

        var form = InForm(before, after, known);
        Assert.Equal(fields, string.Join(' ', form.Select(said => said.Field)));
        Assert.Equal(form, OnPageOfCompany(before, after, known));
        Assert.Equal(form, await InFileAsync(after, known));
        Assert.Equal(form, InProposal(before, after, known));
    }

    private static List<(string Field, string Words)> InForm(Fact? before, Fact after, Facts known)
    {
        var form = before is null ? FactForm.New(FactKind.Of(after), new Dictionary<string, string>()) : FactForm.Edit(before);
        foreach (var (column, text) in form.Kind.Write(after))
        {
            form.Type(column, text);
        }

        var (changes, problems) = form.Read(known);
        return Said(problems, problems.Count > 0 ? [] : Warnings.Of(changes, known, Today));
    }

    private static List<(string Field, string Words)> OnPageOfCompany(Fact? before, Fact after, Facts known)
    {
        var sheet = new CompanySheet(known, "ZED");
        var row = before is null ? sheet.Add(FactKind.Of(after), Note.Id) : sheet.Find(FactKind.Of(before).Name, before.Key)!;
        foreach (var (column, text) in row.Kind.Write(after))
        {
            CompanySheet.Type(row, row.Kind.Column(column), text);
        }

        sheet.Try();
        _ = sheet.Look(known, Today);
        return Said(row.Problems, row.Warnings);
    }

    private async Task<List<(string Field, string Words)>> InFileAsync(Fact after, Facts known)
    {
        var kind = FactKind.Of(after);
        using var work = new ImportWork(new UploadFolder(new DataFolder(_root.FullName), TimeProvider.System), kind);
        var cells = kind.Write(after).ToDictionary();
        var bytes = Encoding.UTF8.GetBytes($"{string.Join(',', cells.Keys)}\n{string.Join(',', cells.Values.Select(text => $"\"{text}\""))}\n");
        var stop = TestContext.Current.CancellationToken;
        await work.ReceiveAsync("some.csv", bytes.Length, new MemoryStream(bytes), new Progress<double>(), stop);
        await work.UnderstandAsync(null, new Progress<double>(), stop);
        await work.CheckAsync(known, Today, new Progress<double>(), stop);
        return Said(work.Plan!.Problems, work.Unusual);
    }

    // What is refused is not kept as a proposal, and of one that waits it is said at its row.
    private static List<(string Field, string Words)> InProposal(Fact? before, Fact after, Facts known)
    {
        Change[] changes = [new(before, after)];
        var refused = Validation.Check(known, new ChangeSet("", ChangeOrigin.Form, "", changes)).Problems;
        return Said(refused, refused.Count > 0 ? [] : ReviewRow.WithUnusual([new ReviewRow(1, changes[0], null, Fits: true)], known, Today)[0].Unusual);
    }

    private static List<(string, string)> Said(IEnumerable<Problem> refused, IEnumerable<Problem> asked) => [.. refused.Concat(asked).Select(problem => (problem.Field, problem.Accepted))];
}
