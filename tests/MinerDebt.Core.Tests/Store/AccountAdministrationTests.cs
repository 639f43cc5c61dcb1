using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Core.Tests.Store;

public sealed class AccountAdministrationTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Disable_TheLastAdministrator_IsRefused(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var administration = new AccountAdministration(store.Contexts);
        await AddAsync(store, "ann", AccountRole.Administrator);
        await AddAsync(store, "old", AccountRole.Administrator, disabled: true);
        await AddAsync(store, "ed", AccountRole.Editor);

        var refused = await Assert.ThrowsAsync<AccountsException>(() => administration.DisableAsync("ann"));
        await Assert.ThrowsAsync<AccountsException>(() => administration.ChangeRoleAsync("ann", AccountRole.Editor));
        await administration.DisableAsync("ed");
        await administration.SignOutEverywhereAsync("ann");

        Assert.Equal("ann is the last administrator. Make someone else an administrator first.", refused.Message);
        Assert.Equal(["ann"], await EnabledAsync(administration));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Disable_OneOfTwoAdministrators_LeavesTheOther(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var administration = new AccountAdministration(store.Contexts);
        await AddAsync(store, "ann", AccountRole.Administrator);
        await AddAsync(store, "bob", AccountRole.Editor);

        await administration.ChangeRoleAsync("bob", AccountRole.Administrator);
        await administration.ChangeRoleAsync("ann", AccountRole.Editor);
        await administration.DisableAsync("ann");

        Assert.Equal(["bob"], await EnabledAsync(administration));
        await administration.EnableAsync("ann");
        Assert.Equal(["ann", "bob"], await EnabledAsync(administration));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Demote_EachOtherAtOnce_OneStays(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var administration = new AccountAdministration(store.Contexts);
        string[] names = ["ann", "bob", "cy", "dee"];
        foreach (var name in names)
        {
            await AddAsync(store, name, AccountRole.Administrator);
        }

        var refusals = await Task.WhenAll(names.Select(name => Task.Run(async () =>
        {
            try
            {
                await (name is "ann" or "bob" ? administration.DisableAsync(name) : administration.ChangeRoleAsync(name, AccountRole.Editor));
                return 0;
            }
            catch (AccountsException)
            {
                return 1;
            }
        })));

        Assert.Equal(1, refusals.Sum());
        Assert.Single(await administration.ListAsync(), account => account is { Disabled: false, Role: AccountRole.Administrator });
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Change_Any_EndsTheSessions(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var administration = new AccountAdministration(store.Contexts);
        await AddAsync(store, "ann", AccountRole.Administrator);
        await AddAsync(store, "bob", AccountRole.Administrator);
        Func<Task>[] changes =
        [
            () => administration.SignOutEverywhereAsync("bob"), () => administration.ResetTwoFactorAsync("bob"),
            () => administration.ChangeRoleAsync("bob", AccountRole.Editor), () => administration.DisableAsync("bob"), () => administration.EnableAsync("bob"),
        ];

        HashSet<string?> stamps = ["stamp"];
        foreach (var change in changes)
        {
            await change();
            Assert.True(stamps.Add((await administration.ListAsync()).Single(account => account.Id == "bob").SecurityStamp));
        }
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Reset_TwoFactor_ForgetsKeyAndCodes(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var administration = new AccountAdministration(store.Contexts);
        await AddAsync(store, "ann", AccountRole.Administrator);
        await store.ExecuteAsync("""INSERT INTO "AccountTokens" ("UserId", "LoginProvider", "Name", "Value") VALUES ('ann', 'a', 'RecoveryCodes', 'x')""");
        await store.ExecuteAsync("""UPDATE "Accounts" SET "TwoFactorEnabled" = TRUE""");

        await administration.ResetTwoFactorAsync("ann");

        Assert.False((await administration.ListAsync()).Single().TwoFactorEnabled);
        Assert.Empty(await store.ReadAsync(db => Task.FromResult(db.AccountTokens.ToList())));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Change_UnknownAccount_SaysSo(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        var refused = await Assert.ThrowsAsync<AccountsException>(() => new AccountAdministration(store.Contexts).DisableAsync("nobody"));

        Assert.Equal("This account is no longer there. Load the page again.", refused.Message);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Lockout_AnyInstant_ComesBackExactly(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var end = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        await AddAsync(store, "ann", AccountRole.Administrator, lockoutEnd: end);

        Assert.Equal(end, (await new AccountAdministration(store.Contexts).ListAsync()).Single().LockoutEnd);
    }

    private static async Task<IEnumerable<string>> EnabledAsync(AccountAdministration administration) =>
        (await administration.ListAsync()).Where(account => !account.Disabled).Select(account => account.DisplayName);

    private static Task AddAsync(TestStore store, string name, AccountRole role, bool disabled = false, DateTimeOffset? lockoutEnd = null) => store.ReadAsync(db =>
    {
        db.Add(new UserAccount
        {
            Id = name,
            UserName = name,
            NormalizedUserName = name,
            Email = name,
            NormalizedEmail = name,
            DisplayName = name,
            Role = role,
            Disabled = disabled,
            LockoutEnd = lockoutEnd,
            SecurityStamp = "stamp",
            CreatedAt = DateTime.UtcNow,
        });
        return db.SaveChangesAsync();
    });
}
