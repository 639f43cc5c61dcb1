using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Tests.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

/// <summary>Another name or e-mail for an account.</summary>
public sealed class NameTests : IAsyncLifetime
{
    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Change_Both_KeepsThisSessionAndEndsTheOthers()
    {
        var here = await _app.EnterAsync("ed@example.com");
        var elsewhere = _app.Visit();
        await elsewhere.SignInAsync("ed@example.com");

        using var answer = await ChangeAsync(here, "Eddie", "Eddie@example.com");

        Assert.Equal("/account?done=name", Visitor.Target(answer));
        Assert.Equal(("Eddie", null), (await here.NameAsync(), await elsewhere.NameAsync()));
        await _app.Visit().SignInAsync("eddie@example.com");
        using var old = await _app.Visit().SubmitAsync("/account/sign-in", "sign-in", ("Email", "ed@example.com"), ("Password", AccountApp.Password));
        Assert.Null(Visitor.Target(old));
    }

    [Theory]
    [InlineData("Eddie", "ed@example.com", "wrong", "CurrentPassword", "This is not your password.")]
    [InlineData("OTHER", "ed@example.com", AccountApp.Password, "Name", "“OTHER” is the name of someone else here, or was. Add a last name or an initial.")]
    [InlineData(" ", "ed@example.com", AccountApp.Password, "Name", "The name is missing.")]
    [InlineData("Eddie", "other@example.com", AccountApp.Password, "Email", "This address cannot be used. Use another, or sign in if it is that of another account of yours.")]
    [InlineData("Eddie", "eddie", AccountApp.Password, "Email", "“eddie” is no e-mail address: write one such as ann@example.com.")]
    public async Task Change_WhatCannotBe_SaysSoAndChangesNothing(string name, string email, string password, string field, string message)
    {
        await _app.AddAsync("other@example.com");
        var visitor = await _app.EnterAsync("ed@example.com");

        using var answer = await ChangeAsync(visitor, name, email, password);

        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(message, page.QuerySelector($"#{field}-error")?.TextContent);
        Assert.Equal("ed", page.QuerySelector("dl.terms dd")?.TextContent);
        Assert.Equal([("ed", "ed@example.com"), ("other", "other@example.com")], (await _app.AccountsAsync()).Select(account => (account.DisplayName, account.Email)));
        await _app.Visit().SignInAsync("ed@example.com");
    }

    [Fact]
    public async Task Change_NameWhileAProposalWaits_IsRefusedAndNobodyGetsANameThatHasSigned()
    {
        var cancel = TestContext.Current.CancellationToken;
        var proposals = _app.Services.GetRequiredService<Proposals>();
        var visitor = await _app.EnterAsync("ed@example.com");
        var id = await proposals.KeepAsync(new ChangeSet("ed", ChangeOrigin.Form, "A test", [new(null, Samples.Miner)]), null, cancel);

        Assert.StartsWith("A proposal of yours waits under this name", await SaidAsync(visitor, "Eddie"), StringComparison.Ordinal);
        Assert.Equal("/account?done=name", Visitor.Target(await ChangeAsync(visitor, "ed", "eddie@example.com")));
        await proposals.RejectAsync(id, "ed", "Not yet", cancel);
        Assert.Equal("/account?done=name", Visitor.Target(await ChangeAsync(visitor, "Eddie", "eddie@example.com")));

        var link = $"/account/invitation?code={await _app.Invitations.CreateAsync(AccountRole.Editor, "Ed", "Ann", cancel)}";
        using var refused = await _app.Visit().SubmitAsync(link, "accept", ("Name", "ed"), ("Email", "new@example.com"), ("Password", AccountApp.Password), ("Repeated", AccountApp.Password));
        Assert.StartsWith("“ed” is the name of someone else here, or was.", (await Visitor.ReadAsync(refused)).QuerySelector("#Name-error")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public Task IsTaken_InOtherCapitals_IsTheSameName() => IsTheSameNameAsync(_app);

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task IsTaken_InOtherCapitalsOnPostgreSQL_IsTheSameName()
    {
        await using var database = await PostgresStore.CreateAsync();
        await using var app = new AccountApp { Database = ("Postgres", database.Connection) };
        await IsTheSameNameAsync(app);
    }

    private static async Task IsTheSameNameAsync(AccountApp app)
    {
        var cancel = TestContext.Current.CancellationToken;
        var (books, proposals, comments) = (app.Services.GetRequiredService<CurrentBook>(), app.Services.GetRequiredService<Proposals>(), app.Services.GetRequiredService<Comments>());
        await books.ApplyAsync(new ChangeSet("Zoë", ChangeOrigin.Form, "A test", [new(null, Samples.Miner)]), cancel);
        var applied = await proposals.KeepAsync(Changed("Émile", null, "One"), null, cancel);
        await proposals.ApplyAsync(applied, "Søren", null, cancel);
        var rejected = await proposals.KeepAsync(Changed("Žofia", "One", "Two"), null, cancel);
        await proposals.RejectAsync(rejected, "Øyvind", "No", cancel);
        await comments.AddAsync(CommentPlace.Of(rejected), "Łukasz", "Why?", cancel);

        Assert.False(await TakenAsync("zoë", null));
        var own = await app.AddAsync("ed@example.com");
        own.DisplayName = "ægir";
        await app.ReadAsync(db => db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(one => one.DisplayName, own.DisplayName), cancel));

        foreach (var (name, taken) in new[] { ("zoë", true), ("ZOË", true), ("émile", true), ("SØREN", true), ("žofia", true), ("øyvind", true), ("ŁUKASZ", true), ("ÆGIR", true), ("Zoe", false), ("Émil", false), ("E_ile", false), ("%", false) })
        {
            Assert.Equal((name, taken), (name, await TakenAsync(name, null)));
        }

        await books.ApplyAsync(Changed("ægir", "One", "Three"), cancel);
        Assert.Equal((false, true), (await TakenAsync("Ægir", own), await TakenAsync("Ægir", null)));

        static ChangeSet Changed(string author, string? before, string after) =>
            new(author, ChangeOrigin.Form, "A test", [new(Samples.Miner with { Notes = before }, Samples.Miner with { Notes = after })]);

        Task<bool> TakenAsync(string name, UserAccount? account) => app.ReadAsync(db => AccountNaming.IsTakenAsync(db, name, account, cancel));
    }

    private static Task<HttpResponseMessage> ChangeAsync(Visitor visitor, string name, string email, string password = AccountApp.Password) =>
        visitor.SubmitAsync("/account", "name", ("Name", name), ("Email", email), ("CurrentPassword", password));

    private static async Task<string?> SaidAsync(Visitor visitor, string name) =>
        (await Visitor.ReadAsync(await ChangeAsync(visitor, name, "ed@example.com"))).QuerySelector("#Name-error")?.TextContent;
}
