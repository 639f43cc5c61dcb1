using System.Diagnostics;
using System.Text.RegularExpressions;
using MinerDebt.Testing;

namespace MinerDebt.Clients.Tests;

/// <summary>What the page on the API offers for copying does what it says, where its tool is there; its addresses are answered in any case.</summary>
public sealed partial class SnippetTests(ClientTools tools)
{
    private static readonly Lazy<string> Page = new(() => File.ReadAllText(Path.Combine(AppProcess.Location("WebFolder"), "Docs", "api.md")));

    public static TheoryData<string, string> Snippets
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (Match fence in Fences().Matches(Page.Value))
            {
                all.Add(fence.Groups["language"].Value, fence.Groups["code"].Value);
            }

            return all;
        }
    }

    [Fact]
    public void Page_Snippets_AreInFourLanguages() =>
        Assert.Equal(["bash", "powerquery", "python", "r"], Snippets.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task Snippet_Copied_Works(string language, string code)
    {
        code = code.Replace("http://localhost:5210", tools.Url, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("minerdebt-snippet-");
        try
        {
            (int Code, string Output)? ran = language switch
            {
                "bash" => await RunAsync(folder, "bash", "-euc", code.Replace("curl ", "curl --fail ", StringComparison.Ordinal)),
                "python" when !code.Contains("pandas", StringComparison.Ordinal) || await HasAsync(folder, "python3", "-c", "import pandas") => await RunAsync(folder, "python3", "-c", code),
                "r" when await HasAsync(folder, "Rscript", "--version") => await RunAsync(folder, "Rscript", "-e", code),
                _ => null,
            };

            Assert.True(ran is null or { Code: 0 }, ran?.Output);
            Assert.True(ran is null || ran.Value.Output.Length > 0 || folder.EnumerateFiles().Any(), "It gave nothing.");
            using var client = new HttpClient();
            foreach (Match address in Addresses().Matches(code))
            {
                // What a program puts in is given here.
                var place = tools.Url + address.Value.Replace("{basis}", "stated", StringComparison.Ordinal).Replace("?{keys}", "", StringComparison.Ordinal);
                Assert.True((await client.GetAsync(place, TestContext.Current.CancellationToken)).IsSuccessStatusCode, place);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task PowerQuery_Columns_AreThoseOfTheFile()
    {
        var code = Snippets.Single(row => row.Data.Item1 == "powerquery").Data.Item2;
        using var client = new HttpClient();
        var columns = (await client.GetStringAsync($"{tools.Url}/api/v1/offerings.csv?miners=MARA", TestContext.Current.CancellationToken)).Split('\n')[0].Split(',');

        Assert.NotEmpty(Typed().Matches(code));
        Assert.Equal([], Typed().Matches(code).Select(column => column.Groups[1].Value).Except(columns));
    }

    private static async Task<bool> HasAsync(DirectoryInfo folder, string program, params string[] arguments) => (await RunAsync(folder, program, arguments)).Code == 0;

    private static async Task<(int Code, string Output)> RunAsync(DirectoryInfo folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (-1, e.Message);
        }
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("/api/v1/[^\"' ]+")]
    private static partial Regex Addresses();

    [GeneratedRegex("\\{\"([a-z_]+)\", ")]
    private static partial Regex Typed();
}
