using System.Diagnostics;
using System.Globalization;
using MinerDebt.Benchmarks.Soak;

namespace MinerDebt.Benchmarks.Faults;

/// <summary>
/// Lets things go wrong under running copies that are read, edited and signed in to, each again and again, and says what people
/// met: faults SECONDS TRIALS [WORDS of names].
/// </summary>
internal static class FaultsCommand
{
    private const string Usage = "Usage: faults [SECONDS] [TRIALS] [WORD-OF-A-FAULT...]; MINERDEBT_PG_BIN names the folder of PostgreSQL's programs.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var numbers = arguments.TakeWhile(one => int.TryParse(one, CultureInfo.InvariantCulture, out _)).Select(one => int.Parse(one, CultureInfo.InvariantCulture)).ToList();
        var words = arguments.Skip(numbers.Count).ToList();
        var faults = FaultList.All.Where(fault => words.Count == 0 || words.Any(word => fault.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        if (numbers.Count > 2 || (faults.Count == 0 && !words.Contains(EditDelay.Word)))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var (seconds, trials) = (TimeSpan.FromSeconds(numbers.ElementAtOrDefault(0) is > 0 and var given ? given : 15), numbers.ElementAtOrDefault(1) is > 0 and var often ? often : 3);
        if (words.Count == 0 || words.Contains(EditDelay.Word))
        {
            Console.WriteLine(await EditDelay.MeasureAsync());
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trials} trials each, {seconds.TotalSeconds} s long"));
        Console.WriteLine("| Fault | Reading: answers, failed | p99 before, while (ms) | Signed in: answers, failed, p99 (ms) | Signing in: done, told to try later | Edits: stored, refused | Stored again after (ms) | Lost |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var lost = 0L;
        foreach (var fault in faults)
        {
            lost += await MeasureAsync(fault, seconds, trials);
        }

        return lost == 0 ? 0 : 1;
    }

    private static async Task<long> MeasureAsync(Fault fault, TimeSpan seconds, int trials)
    {
        await using var rig = await FaultRig.BuildAsync(fault.Place);
        using var ann = await SoakReader.EnterAsync(rig.Url);
        // What is compiled on the way is none of the fault's.
        await new FaultWatch().FollowAsync(rig, ann, TimeSpan.FromSeconds(5));
        var (before, during, again) = (new FaultWatch(), new FaultWatch(), new List<double>());
        for (var trial = 0; trial < trials; trial++)
        {
            await before.FollowAsync(rig, ann, seconds);
            var mend = await fault.StrikeAsync(rig);
            await during.FollowAsync(rig, ann, seconds);
            await mend();
            again.Add(await StoredAgainAsync(rig.Editor));
        }

        var lost = await rig.LostAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {fault.Name} | {during.Reading.Answered:N0}, {during.Reading.Failed} | {before.Reading.At(0.99):0}, {during.Reading.At(0.99):0} | {during.SignedIn.Answered:N0}, {during.SignedIn.Failed}, {during.SignedIn.At(0.99):0} | {during.SigningIn.Answered}, {during.SigningIn.Failed} | {during.Stored}, {during.Refused} | {again.Max():N0} | {lost} |"));
        if (before.Reading.Failed + before.SignedIn.Failed + before.SigningIn.Failed + before.Refused > 0)
        {
            Console.WriteLine($"(before it: reading {before.Reading}; signed in {before.SignedIn}; signing in {before.SigningIn}; {before.Refused} edits refused)");
        }

        Console.Error.WriteLine($"{fault.Name}: reading {during.Reading}; signed in {during.SignedIn}; signing in {during.SigningIn}");
        return lost;
    }

    private static async Task<double> StoredAgainAsync(SoakEditor editor)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await editor.TryEditAsync())
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                throw new TimeoutException("Nothing can be stored any more.");
            }

            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
