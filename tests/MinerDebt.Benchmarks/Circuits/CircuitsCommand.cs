using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Circuits;

/// <summary>
/// What pages of editors take of a memory that is bounded: circuits COUNT MEGABYTES. The heap gets three quarters of them, as
/// it does in a container of that size; readers ask all the while.
/// </summary>
internal static partial class CircuitsCommand
{
    private const string Email = "ann@example.com";
    private const string Password = "violet tractor moon";
    private const double HeapShare = 0.75;
    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);
    private static readonly string[] Pages = ["/admin", "/admin/facts/Offering", "/admin/quarter", "/admin/changes"];
    private static readonly string[] Read = ["/", "/debt?miners=MARA", "/offerings", "/maturities", "/credit", "/api/v1/debt", "/drivers", "/miners/WULF"];

    public static async Task<int> RunAsync(int count, int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("minerdebt-circuits-");
        try
        {
            var program = await Published.PublishAsync(Repository.File("src", "MinerDebt.Web", "MinerDebt.Web.csproj"), Path.Combine(folder.FullName, "program"));
            var heap = ((long)(megabytes * HeapShare * Megabyte)).ToString("x", CultureInfo.InvariantCulture);
            await using var server = await ServerProcess.StartAsync(
                program,
                ("DOTNET_GCHeapHardLimit", heap), ("Data__Folder", Path.Combine(folder.FullName, "data")), ("Logging__Folder", ""),
                ("Administrator__Email", Email), ("Administrator__Password", Password),
                ("Editors__OpenPages", (count - 1).ToString(CultureInfo.InvariantCulture)), ("Editors__OpenPagesPerAddress", (count - 1).ToString(CultureInfo.InvariantCulture)));
            await MeasureAsync(server, count);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(ServerProcess server, int count)
    {
        var root = new Uri($"http://{server.Address}");
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = root, Timeout = TimeSpan.FromMinutes(1) };
        var cookies = await SignInAsync(root);
        Say($"at rest: {server.Memory / Megabyte:N0} MB");
        var (most, asked, failed, refused) = (0d, 0, 0, 0);
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(async reader =>
        {
            for (var turn = reader; !end.IsCancellationRequested; turn++)
            {
                using var answer = await client.GetAsync(Read[turn % Read.Length]);
                Interlocked.Increment(ref asked);
                _ = answer.IsSuccessStatusCode ? 0 : Interlocked.Increment(ref failed);
                most = Math.Max(most, server.Memory / Megabyte);
                await Task.Delay(20);
            }
        }).ToList();
        List<EditorPage> open = [];
        for (var page = 0; page < count; page++)
        {
            if (await EditorPage.OpenAsync(client, new Uri(root, Pages[page % Pages.Length]), cookies) is { } opened)
            {
                open.Add(opened);
            }
            else
            {
                refused++;
            }
        }

        Say($"{open.Count} pages opened, {refused} refused: {server.Memory / Megabyte:N0} MB, at most {most:N0} MB");
        await Task.Delay(Rest);
        Say($"{open.Count(page => page.IsOpen)} still connected, {open.Count(page => page.Renderings > 0)} were drawn, after {Rest.TotalSeconds:N0} s: {server.Memory / Megabyte:N0} MB, at most {most:N0} MB");
        open.ForEach(page => page.Dispose());
        await Task.Delay(Rest);
        await end.CancelAsync();
        await Task.WhenAll(readers);
        Say($"closed: {server.Memory / Megabyte:N0} MB; readers: {asked} answers, {failed} failed");
    }

    private static async Task<string> SignInAsync(Uri root)
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = root };
        var token = Token().Match(await client.GetStringAsync("/account/sign-in")).Groups[1].Value;
        using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = token,
            ["Email"] = Email,
            ["Password"] = Password,
        }));
        return answer.StatusCode == HttpStatusCode.Found ? jar.GetCookieHeader(root) : throw new InvalidDataException($"Signing in was answered with {answer.StatusCode}.");
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    [GeneratedRegex("name=\"__RequestVerificationToken\" (?:type=\"hidden\" )?value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
