using System.Globalization;
using MinerDebt.Testing;

namespace MinerDebt.Benchmarks.Soak;

/// <summary>
/// Two copies of the program on a PostgreSQL server of their own, behind the nginx of <c>deploy</c>: read, edited and signed in to
/// for minutes, while one of them is killed again and again. Says what was asked, what failed, and what was lost.
/// </summary>
internal static class SoakCommand
{
    private const string Usage = "Usage: soak [MINUTES] [SECONDS-BETWEEN-KILLS]; MINERDEBT_PG_BIN names the folder of PostgreSQL's programs.";
    private const int Readers = 4;

    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenSignIns = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments.Length > 2 || !arguments.All(one => double.TryParse(one, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var (minutes, seconds) = (Number(arguments, 0, 10), Number(arguments, 1, 60));
        await using var server = await PostgresServer.CreateAsync();
        await using var copies = await SoakCopies.StartAsync(server.ConnectionString);
        await using var nginx = await Nginx.StartAsync(copies.All);
        await using var editor = await SoakEditor.OpenAsync("Postgres", server.ConnectionString);
        using var ending = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var (reading, signingIn) = (new SoakCount(), new SoakCount());
        List<Task> work =
        [
            .. Enumerable.Range(0, Readers).Select(number => SoakReader.ReadAsync(nginx.Url, number, reading, ending.Token)),
            SoakReader.SignInAsync(nginx.Url, BetweenSignIns, signingIn, ending.Token),
            editor.EditAsync(BetweenEdits, ending.Token),
            copies.KillAsync(TimeSpan.FromSeconds(seconds), ending.Token),
        ];
        await Task.WhenAll(work);

        var lost = await copies.LostAsync(editor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{minutes} min, {copies.Kills} kills (SIGKILL, one copy every {seconds} s)"));
        Console.WriteLine($"Reading:  {reading}");
        Console.WriteLine($"Sign-in:  {signingIn}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Editing:  {editor.Confirmed} changes confirmed, {editor.Failed} refused or failed"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Lost:     {lost} of the confirmed changes are not in the database or not on both copies"));
        return reading.Failed + signingIn.Failed + editor.Failed + lost == 0 ? 0 : 1;
    }

    private static double Number(string[] arguments, int index, double usual) =>
        arguments.Length > index ? double.Parse(arguments[index], CultureInfo.InvariantCulture) : usual;
}
