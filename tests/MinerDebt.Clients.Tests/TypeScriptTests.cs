using System.Globalization;
using System.Text.Json;

namespace MinerDebt.Clients.Tests;

/// <summary>A client whose types openapi-typescript has made.</summary>
public sealed class TypeScriptTests(ClientTools tools)
{
    [Fact]
    public async Task Client_OfTheDescription_CompilesAndCallsEveryAddress()
    {
        using var description = JsonDocument.Parse(await File.ReadAllTextAsync(tools.Description, TestContext.Current.CancellationToken));
        var addresses = description.RootElement.GetProperty("paths").EnumerateObject().Count();
        await SucceedAsync(tools.PackageAsync("openapi-typescript", tools.Description, "-o", tools.PathOf("client.ts")));
        await File.WriteAllTextAsync(tools.PathOf("calls.ts"), await SucceedAsync(tools.NodeAsync("calls.mjs", tools.Description)), TestContext.Current.CancellationToken);
        await SucceedAsync(tools.PackageAsync("tsc", "-p", "."));

        var said = await SucceedAsync(tools.NodeAsync("out/calls.js", tools.Url));

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"stock number number\n{addresses} calls\n"), said);
    }

    private static async Task<string> SucceedAsync(Task<(int Code, string Output)> running)
    {
        var (code, output) = await running;
        Assert.True(code == 0, output);
        return output;
    }
}
