using Microsoft.JSInterop;
using MinerDebt.Web.Admin;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>Pages are left at any moment, also while their script is on its way.</summary>
public sealed class PageScriptTests
{
    [Fact]
    public async Task Do_LeftBetweenTwoCalls_EndsWithoutAWord()
    {
        var browser = new Browser();
        browser.Load();
        var script = new PageScript(browser, "/drafts.js");
        await script.DoAsync(async module => await module.InvokeVoidAsync("read"));

        await script.DisposeAsync();
        await script.DoAsync(async module => await module.InvokeVoidAsync("keep"));

        Assert.Equal(["read"], browser.Calls);
    }

    [Fact]
    public async Task Do_LeftDuringACall_EndsWithoutAWord()
    {
        var browser = new Browser();
        browser.Load();
        var script = new PageScript(browser, "/drafts.js");

        await script.DoAsync(async module =>
        {
            await script.DisposeAsync();
            await module.InvokeVoidAsync("keep");
        });

        Assert.Empty(browser.Calls);
    }

    [Fact]
    public async Task Do_LeftWhileTheScriptLoads_LetsGoOfItAndDoesNothing()
    {
        var browser = new Browser();
        var script = new PageScript(browser, "/drafts.js");
        var kept = script.DoAsync(async module => await module.InvokeVoidAsync("keep"));

        await script.DisposeAsync();
        browser.Load();
        await kept;

        Assert.Equal((true, 0), (browser.IsLetGo, browser.Calls.Count));
    }

    [Fact]
    public async Task Do_WhatFailsForAnotherReason_IsNotHidden()
    {
        var browser = new Browser();
        browser.Load();

        await Assert.ThrowsAsync<JSException>(() => new PageScript(browser, "/drafts.js").DoAsync(_ => throw new JSException("A fault")));
    }

    // A browser with one module, which answers as that of Blazor does once it is let go of.
    private sealed class Browser : IJSRuntime, IJSObjectReference
    {
        private readonly TaskCompletionSource _loaded = new();

        public bool IsLetGo { get; private set; }

        public List<string> Calls { get; } = [];

        public void Load() => _loaded.SetResult();

        public ValueTask DisposeAsync()
        {
            IsLetGo = true;
            return ValueTask.CompletedTask;
        }

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            if (identifier == "import")
            {
                await _loaded.Task;
                return (TValue)(object)this;
            }

            ObjectDisposedException.ThrowIf(IsLetGo, this);
            Calls.Add(identifier);
            return default!;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);
    }
}
