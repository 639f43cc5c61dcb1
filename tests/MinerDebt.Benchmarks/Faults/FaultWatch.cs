using MinerDebt.Benchmarks.Soak;

namespace MinerDebt.Benchmarks.Faults;

/// <summary>What people meet in a span of time: readers, readers who are signed in, those who sign in, and an editor.</summary>
internal sealed class FaultWatch
{
    private const int Readers = 3;

    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenSignIns = TimeSpan.FromSeconds(2);

    public SoakCount Reading { get; } = new();

    public SoakCount SignedIn { get; } = new();

    public SoakCount SigningIn { get; } = new();

    public int Stored { get; private set; }

    public int Refused { get; private set; }

    public async Task FollowAsync(FaultRig rig, HttpClient ann, TimeSpan span)
    {
        using var ending = new CancellationTokenSource(span);
        var (stored, refused) = (rig.Editor.Confirmed, rig.Editor.Failed);
        List<Task> people =
        [
            .. Enumerable.Range(0, Readers).Select(number => SoakReader.ReadAsync(rig.Url, number, Reading, ending.Token)),
            SoakReader.ReadAsync(ann, Readers, SignedIn, ending.Token),
            SoakReader.SignInAsync(rig.Url, BetweenSignIns, SigningIn, ending.Token),
            rig.Editor.EditAsync(BetweenEdits, ending.Token),
        ];
        await Task.WhenAll(people);
        Stored += rig.Editor.Confirmed - stored;
        Refused += rig.Editor.Failed - refused;
    }
}
