using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Admin;

public sealed class EditingTests : IAsyncDisposable
{
    private readonly AccountApp _app = new();

    private CurrentBook Books => _app.Services.GetRequiredService<CurrentBook>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Save_ByAnEditor_StoresUnderTheirNameAndShowsIt()
    {
        var problems = await (await SignedInAsync("ann@example.org")).SaveAsync(ChangeOrigin.Form, "New miner", [new(null, Samples.Miner)]);

        Assert.Empty(problems);
        Assert.NotNull(Books.Value.FindMiner("ZED"));
        Assert.Equal(("ann", "New miner"), (Books.History.Find(2)!.Author, Books.History.Find(2)!.Reason));
    }

    [Fact]
    public async Task Save_ByNobody_IsRefusedAndStoresNothing()
    {
        var editing = Editing(new ClaimsPrincipal(new ClaimsIdentity()));

        Assert.Equal([MinerDebt.Web.Admin.Editing.SignedOut], await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
        Assert.Equal(1, Books.Value.Version);
    }

    [Fact]
    public async Task Save_ByAnAccountThatWasDisabledMeanwhile_IsRefusedAtOnce()
    {
        var editing = await SignedInAsync("ann@example.org");
        await _app.AddAsync("root@example.org", AccountRole.Administrator);
        await _app.ReadAsync(async db =>
        {
            db.Accounts.Single(account => account.Email == "ann@example.org").Disabled = true;
            return await db.SaveChangesAsync();
        });

        Assert.Equal([MinerDebt.Web.Admin.Editing.SignedOut], await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
    }

    [Fact]
    public async Task Save_WhileTheDatabaseIsGone_IsRefusedWithASentence()
    {
        var editing = await SignedInAsync("ann@example.org");
        await _app.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"Revisions\""));

        Assert.Equal([MinerDebt.Web.Admin.Editing.Busy], await editing.SaveAsync(ChangeOrigin.Form, "", [new(null, Samples.Miner)]));
        Assert.Equal(1, Books.Value.Version);
    }

    [Fact]
    public async Task Save_RemovalOfAMinerWithOfferings_SaysWhichOfferingNeedsIt()
    {
        var editing = await SignedInAsync("ann@example.org");
        var miner = Books.Value.FindMiner("MARA")!;

        var problems = await editing.SaveAsync(ChangeOrigin.Form, "", [new(miner, null)]);

        Assert.Contains(problems, problem => problem.Field == "ticker" && problem.Accepted.Contains("needed by Offering mara-", StringComparison.Ordinal));
        Assert.NotNull(Books.Value.FindMiner("MARA"));
    }

    private async Task<Editing> SignedInAsync(string email)
    {
        var account = await _app.AddAsync(email);
        await using var scope = _app.Services.CreateAsyncScope();
        var claims = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>();
        return Editing(await claims.CreateAsync(account));
    }

    private Editing Editing(ClaimsPrincipal user) =>
        new(new CurrentUser(new FixedState(user), _app.Services.GetRequiredService<AccountCheck>()), Books, NullLogger<Editing>.Instance);

    private sealed class FixedState(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
